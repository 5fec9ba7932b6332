-- expect: rows
SELECT s.sale_id, p.price_cents
FROM sales s ASOF JOIN price_changes p ON p.product_id = s.product_id AND p.valid_from <= s.sold_at;
