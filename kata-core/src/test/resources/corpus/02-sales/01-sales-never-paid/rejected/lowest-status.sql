-- expect: rows
SELECT c.code, c.city
FROM customers c LEFT JOIN orders o ON o.customer_id = c.customer_id
GROUP BY c.customer_id, c.code, c.city
HAVING min(o.status) IS NULL OR min(o.status) <> 'paid';
