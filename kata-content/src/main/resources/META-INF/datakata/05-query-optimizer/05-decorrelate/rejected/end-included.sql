-- expect: rows
WITH prices AS (
  SELECT *, coalesce(lead(valid_from) OVER (PARTITION BY product_id ORDER BY valid_from), TIMESTAMP '9999-12-31') AS valid_to
  FROM price_changes
)
SELECT s.sale_id, p.price_cents
FROM sales s
LEFT JOIN prices p ON p.product_id = s.product_id AND s.sold_at BETWEEN p.valid_from AND p.valid_to;
