INSERT OR REPLACE INTO dim_customer
WITH changes AS (
  SELECT customer_id, region, changed_at FROM customer_changes
  UNION
  SELECT customer_id, region, valid_from FROM dim_customer
)
SELECT c.customer_id, c.region, c.changed_at, min(later.changed_at)
FROM changes AS c
LEFT JOIN changes AS later ON later.customer_id = c.customer_id AND later.changed_at > c.changed_at
GROUP BY ALL;
