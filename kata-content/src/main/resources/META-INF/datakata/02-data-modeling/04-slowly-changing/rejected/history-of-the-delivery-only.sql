-- expect: state
CREATE OR REPLACE TABLE dim_customer AS
SELECT customer_id, region, changed_at AS valid_from,
       lead(changed_at) OVER (PARTITION BY customer_id ORDER BY changed_at) AS valid_to
FROM (SELECT DISTINCT * FROM customer_changes);
