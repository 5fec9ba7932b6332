SELECT c.code, c.city
FROM customers c
LEFT JOIN orders o ON o.customer_id = c.customer_id AND o.status = 'paid'
WHERE o.order_id IS NULL
ORDER BY c.code;
