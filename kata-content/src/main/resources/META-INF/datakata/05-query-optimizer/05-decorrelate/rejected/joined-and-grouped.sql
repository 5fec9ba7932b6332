-- expect: plan
SELECT s.sale_id, max_by(p.price_cents, p.valid_from) AS price_cents
FROM sales s
LEFT JOIN price_changes p ON p.product_id = s.product_id AND p.valid_from <= s.sold_at
GROUP BY s.sale_id;
