-- expect: rows
-- Whether a price or a sale of the same instant comes first is left to chance.
WITH events AS (
  SELECT product_id, valid_from AS happened_at, NULL AS sale_id, price_cents FROM price_changes
  UNION ALL
  SELECT product_id, sold_at, sale_id, NULL FROM sales
), known AS (
  SELECT sale_id,
         last_value(price_cents IGNORE NULLS) OVER (PARTITION BY product_id ORDER BY happened_at ROWS UNBOUNDED PRECEDING) AS price_cents
  FROM events
)
SELECT sale_id, price_cents FROM known WHERE sale_id IS NOT NULL;
