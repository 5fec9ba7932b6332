-- expect: execution
BEGIN;
CREATE TEMP TABLE versions AS
SELECT customer_id, region, valid_from, lead(valid_from) OVER (PARTITION BY customer_id ORDER BY valid_from) AS valid_to
FROM (SELECT customer_id, region, valid_from FROM dim_customer UNION ALL FROM (SELECT customer_id, region, changed_at FROM customer_changes));
DELETE FROM dim_customer;
INSERT INTO dim_customer FROM versions;
COMMIT;
