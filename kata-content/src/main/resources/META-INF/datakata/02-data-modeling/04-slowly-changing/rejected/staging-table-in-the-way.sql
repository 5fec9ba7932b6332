-- expect: replay
CREATE TABLE staged AS
SELECT customer_id, region, valid_from FROM dim_customer UNION SELECT customer_id, region, changed_at FROM customer_changes;
INSERT OR REPLACE INTO dim_customer
SELECT *, lead(valid_from) OVER (PARTITION BY customer_id ORDER BY valid_from) FROM staged;
