SELECT c.code, l.order_id, l.ordered_on
FROM customers c
JOIN LATERAL (
  SELECT o.order_id, o.ordered_on FROM orders o WHERE o.customer_id = c.customer_id
  ORDER BY o.ordered_on DESC, o.order_id DESC LIMIT 1
) AS l ON true;
