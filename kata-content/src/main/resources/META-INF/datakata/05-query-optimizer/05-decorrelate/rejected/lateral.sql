-- expect: plan
SELECT s.sale_id, latest.price_cents
FROM sales s
LEFT JOIN LATERAL (
  SELECT p.price_cents FROM price_changes p
  WHERE p.product_id = s.product_id AND p.valid_from <= s.sold_at
  ORDER BY p.valid_from DESC LIMIT 1
) AS latest ON true;
