-- expect: state
INSERT OR REPLACE INTO dim_customer
SELECT customer_id, region, valid_from,
       coalesce(lead(valid_from) OVER (PARTITION BY customer_id ORDER BY valid_from), TIMESTAMP '9999-12-31')
FROM (SELECT customer_id, region, valid_from FROM dim_customer UNION SELECT customer_id, region, changed_at FROM customer_changes);
