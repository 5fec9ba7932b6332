-- expect: plan
SELECT s.sale_id,
       (SELECT arg_max(p.price_cents, p.valid_from) FROM price_changes p
        WHERE p.product_id = s.product_id AND p.valid_from <= s.sold_at) AS price_cents
FROM sales s;
