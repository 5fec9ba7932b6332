WITH events AS (
  SELECT product_id, valid_from AS happened_at, 0 AS kind, NULL AS sale_id, price_cents FROM price_changes
  UNION ALL
  SELECT product_id, sold_at, 1, sale_id, NULL FROM sales
), known AS (
  SELECT sale_id, kind,
         last_value(price_cents IGNORE NULLS) OVER (
           PARTITION BY product_id ORDER BY happened_at, kind
           ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS price_cents
  FROM events
)
SELECT sale_id, price_cents FROM known WHERE kind = 1;
