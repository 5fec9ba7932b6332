-- expect: state
INSERT OR REPLACE INTO dim_customer
SELECT customer_id, region, valid_from,
       lead(valid_from) OVER (PARTITION BY customer_id ORDER BY valid_from) - INTERVAL 1 SECOND
FROM (SELECT customer_id, region, valid_from FROM dim_customer UNION SELECT customer_id, region, changed_at FROM customer_changes);
