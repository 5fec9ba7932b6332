-- expect: rows
SELECT c.code, c.city
FROM customers c
LEFT JOIN (SELECT customer_id, arg_max(status, (ordered_on, order_id)) AS last_status FROM orders GROUP BY customer_id) o
  ON o.customer_id = c.customer_id
WHERE coalesce(o.last_status, 'none') <> 'paid';
