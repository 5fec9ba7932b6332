WITH priced AS (
  SELECT s.sale_id, p.price_cents
  FROM sales s ASOF JOIN price_changes p ON p.product_id = s.product_id AND p.valid_from <= s.sold_at
)
SELECT sale_id, price_cents FROM priced
UNION ALL
SELECT sale_id, NULL FROM sales WHERE sale_id NOT IN (SELECT sale_id FROM priced);
