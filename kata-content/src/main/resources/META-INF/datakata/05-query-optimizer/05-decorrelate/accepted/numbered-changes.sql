WITH numbered AS (
  SELECT *, row_number() OVER (PARTITION BY product_id ORDER BY valid_from) AS n FROM price_changes
), periods AS (
  SELECT a.product_id, a.price_cents, a.valid_from, b.valid_from AS valid_to
  FROM numbered a LEFT JOIN numbered b ON b.product_id = a.product_id AND b.n = a.n + 1
)
SELECT s.sale_id, p.price_cents
FROM sales s
LEFT JOIN periods p ON p.product_id = s.product_id
  AND p.valid_from <= s.sold_at AND (p.valid_to > s.sold_at OR p.valid_to IS NULL);
