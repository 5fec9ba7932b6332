-- expect: plan
SELECT s.sale_id, p.price_cents
FROM sales s
LEFT JOIN price_changes p
  ON p.product_id = s.product_id
 AND p.valid_from = (SELECT max(q.valid_from) FROM price_changes q
                     WHERE q.product_id = s.product_id AND q.valid_from <= s.sold_at);
