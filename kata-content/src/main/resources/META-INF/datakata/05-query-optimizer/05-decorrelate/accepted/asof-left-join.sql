SELECT s.sale_id, p.price_cents
FROM sales s
ASOF LEFT JOIN price_changes p
  ON s.product_id = p.product_id AND s.sold_at >= p.valid_from;
