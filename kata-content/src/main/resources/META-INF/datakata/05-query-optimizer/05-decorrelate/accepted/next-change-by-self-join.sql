WITH periods AS (
  SELECT a.product_id, a.price_cents, a.valid_from, min(b.valid_from) AS valid_to
  FROM price_changes a
  LEFT JOIN price_changes b ON b.product_id = a.product_id AND b.valid_from > a.valid_from
  GROUP BY ALL
)
SELECT s.sale_id, p.price_cents
FROM sales s
LEFT JOIN periods p ON p.product_id = s.product_id
  AND s.sold_at >= p.valid_from AND (s.sold_at < p.valid_to OR p.valid_to IS NULL);
