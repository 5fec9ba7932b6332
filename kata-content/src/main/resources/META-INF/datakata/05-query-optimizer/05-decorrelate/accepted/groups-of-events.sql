-- every event after a change belongs to that change until the next one
WITH events AS (
  SELECT product_id, valid_from AS happened_at, 0 AS kind, NULL AS sale_id, price_cents FROM price_changes
  UNION ALL
  SELECT product_id, sold_at, 1, sale_id, NULL FROM sales
), grouped AS (
  SELECT *, count(price_cents) OVER (PARTITION BY product_id ORDER BY happened_at, kind ROWS UNBOUNDED PRECEDING) AS change FROM events
)
SELECT sale_id, price AS price_cents FROM (
  SELECT sale_id, kind, max(price_cents) OVER (PARTITION BY product_id, change) AS price FROM grouped
) AS t(sale_id, kind, price)
WHERE kind = 1;
