SELECT c.code,
       count(DISTINCT CASE WHEN o.status = 'paid' THEN o.order_id END) AS orders,
       coalesce(sum(l.quantity * l.unit_cents) FILTER (WHERE o.status = 'paid'), 0) AS spent_cents
FROM order_lines l
RIGHT JOIN orders o ON l.order_id = o.order_id
RIGHT JOIN customers c ON c.customer_id = o.customer_id
GROUP BY c.code
ORDER BY c.code;
