WITH totals AS (
  SELECT order_id, sum(quantity * unit_cents) AS cents FROM order_lines GROUP BY order_id
), paid AS (
  SELECT customer_id, count(*) AS orders, sum(cents) AS cents
  FROM orders LEFT JOIN totals USING (order_id) WHERE status = 'paid' GROUP BY customer_id
)
SELECT c.code, coalesce(p.orders, 0) AS orders, coalesce(p.cents, 0) AS spent_cents
FROM customers c LEFT JOIN paid p ON p.customer_id = c.customer_id
ORDER BY 1;
