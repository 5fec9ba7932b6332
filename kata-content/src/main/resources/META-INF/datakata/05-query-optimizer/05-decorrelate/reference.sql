WITH prices AS (
  SELECT product_id, price_cents, valid_from,
         lead(valid_from) OVER (PARTITION BY product_id ORDER BY valid_from) AS valid_to
  FROM price_changes
)
SELECT s.sale_id, p.price_cents
FROM sales AS s
LEFT JOIN prices AS p
  ON p.product_id = s.product_id
 AND s.sold_at >= p.valid_from
 AND (s.sold_at < p.valid_to OR p.valid_to IS NULL);
