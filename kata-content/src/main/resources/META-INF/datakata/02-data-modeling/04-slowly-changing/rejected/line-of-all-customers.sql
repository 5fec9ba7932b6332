-- expect: state
INSERT OR REPLACE INTO dim_customer
SELECT customer_id, region, valid_from, lead(valid_from) OVER (ORDER BY valid_from)
FROM (SELECT customer_id, region, valid_from FROM dim_customer UNION SELECT customer_id, region, changed_at FROM customer_changes);
