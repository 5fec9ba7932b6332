-- expect: rows
SELECT c.code, count(DISTINCT o.order_id) AS orders, sum(l.quantity * l.unit_cents) AS spent_cents
FROM customers c JOIN orders o ON o.customer_id = c.customer_id JOIN order_lines l ON l.order_id = o.order_id
WHERE o.status = 'paid'
GROUP BY c.code
ORDER BY c.code;
