-- expect: plan
SELECT s.sale_id, p.price_cents
FROM sales s
LEFT JOIN price_changes p ON p.product_id = s.product_id AND p.valid_from <= s.sold_at
QUALIFY row_number() OVER (PARTITION BY s.sale_id ORDER BY p.valid_from DESC) = 1;
