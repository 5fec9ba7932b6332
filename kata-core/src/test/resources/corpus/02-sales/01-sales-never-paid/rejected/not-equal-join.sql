-- expect: rows
SELECT DISTINCT c.code, c.city
FROM customers c JOIN orders o ON c.customer_id <> o.customer_id
WHERE o.status = 'paid';
