WITH paid AS (
  SELECT p.category, l.quantity * l.unit_cents AS cents
  FROM orders o, order_lines l, products p
  WHERE o.order_id = l.order_id AND l.product_id = p.product_id AND o.status = 'paid'
), total AS (
  SELECT sum(cents) AS cents FROM paid
)
SELECT paid.category, sum(paid.cents) AS revenue_cents, 1.0 * sum(paid.cents) / any_value(total.cents) AS share
FROM paid CROSS JOIN total
GROUP BY paid.category
ORDER BY revenue_cents DESC, category;
