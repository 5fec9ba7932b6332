-- expect: state
-- Forgets a change that only confirms the region, and is wrong once another comes between.
CREATE OR REPLACE TABLE dim_customer AS
WITH changes AS (
  SELECT customer_id, region, valid_from FROM dim_customer UNION SELECT customer_id, region, changed_at FROM customer_changes
), real AS (
  SELECT *, lag(region) OVER (PARTITION BY customer_id ORDER BY valid_from) AS before FROM changes
  QUALIFY before IS DISTINCT FROM region
)
SELECT customer_id, region, valid_from, lead(valid_from) OVER (PARTITION BY customer_id ORDER BY valid_from) AS valid_to FROM real;
