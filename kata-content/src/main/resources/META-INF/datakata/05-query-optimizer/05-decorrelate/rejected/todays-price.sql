-- expect: rows
SELECT s.sale_id, p.price_cents
FROM sales s
LEFT JOIN (SELECT product_id, arg_max(price_cents, valid_from) AS price_cents FROM price_changes GROUP BY product_id) p
  USING (product_id);
