-- expect: rows
SELECT c.code, count(DISTINCT l.order_id) AS orders, coalesce(sum(l.quantity * l.unit_cents), 0) AS spent_cents
FROM customers c
LEFT JOIN orders o ON o.customer_id = c.customer_id AND o.status = 'paid'
LEFT JOIN order_lines l ON l.order_id = o.order_id
GROUP BY c.code
ORDER BY c.code;
