SELECT c.code,
       count(DISTINCT o.order_id) AS orders,
       coalesce(sum(l.quantity * l.unit_cents), 0) AS spent_cents
FROM customers AS c
LEFT JOIN orders AS o ON o.customer_id = c.customer_id AND o.status = 'paid'
LEFT JOIN order_lines AS l ON l.order_id = o.order_id
GROUP BY c.customer_id, c.code
ORDER BY c.code;
