-- expect: plan
SELECT DISTINCT ON (s.sale_id) s.sale_id, p.price_cents
FROM sales s
LEFT JOIN price_changes p ON p.product_id = s.product_id AND p.valid_from <= s.sold_at
ORDER BY s.sale_id, p.valid_from DESC;
