-- expect: rows
WITH prices AS (
  SELECT *, lead(valid_from) OVER (PARTITION BY product_id ORDER BY valid_from) AS valid_to FROM price_changes
)
SELECT s.sale_id, p.price_cents
FROM sales s
LEFT JOIN prices p ON p.product_id = s.product_id AND s.sold_at >= p.valid_from AND s.sold_at < p.valid_to;
