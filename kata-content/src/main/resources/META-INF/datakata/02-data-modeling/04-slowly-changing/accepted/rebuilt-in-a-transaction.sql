BEGIN;
CREATE OR REPLACE TEMP TABLE versions AS
WITH known AS (
  SELECT customer_id, valid_from, region FROM dim_customer
  UNION ALL
  SELECT customer_id, changed_at, region FROM customer_changes
), each_once AS (
  SELECT customer_id, valid_from, any_value(region) AS region FROM known GROUP BY customer_id, valid_from
)
SELECT customer_id, region, valid_from, lead(valid_from) OVER w AS valid_to
FROM each_once
WINDOW w AS (PARTITION BY customer_id ORDER BY valid_from);
DELETE FROM dim_customer;
INSERT INTO dim_customer BY NAME SELECT * FROM versions;
COMMIT;
