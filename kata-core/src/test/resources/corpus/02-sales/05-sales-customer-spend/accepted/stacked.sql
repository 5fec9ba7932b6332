SELECT code, sum(orders) AS orders, sum(cents) AS spent_cents
FROM (
  SELECT code, 0 AS orders, 0 AS cents FROM customers
  UNION ALL
  SELECT c.code, 1, 0 FROM customers c JOIN orders o USING (customer_id) WHERE o.status = 'paid'
  UNION ALL
  SELECT c.code, 0, l.quantity * l.unit_cents
  FROM customers c JOIN orders o USING (customer_id) JOIN order_lines l USING (order_id) WHERE o.status = 'paid'
) AS parts
GROUP BY code
ORDER BY code;
