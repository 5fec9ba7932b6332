-- Every order has its customer, so this join adds and drops nothing.
SELECT s.category, s.revenue_cents, s.revenue_cents / sum(s.revenue_cents) OVER () AS share
FROM (
  SELECT p.category, sum(l.quantity * l.unit_cents) AS revenue_cents
  FROM customers c
  JOIN orders o ON o.customer_id = c.customer_id
  JOIN order_lines l ON l.order_id = o.order_id
  JOIN products p ON p.product_id = l.product_id
  WHERE o.status LIKE 'paid'
  GROUP BY p.category
) s
ORDER BY s.revenue_cents DESC, s.category;
