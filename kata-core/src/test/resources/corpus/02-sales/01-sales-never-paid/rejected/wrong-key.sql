-- expect: rows
SELECT code, city FROM customers
WHERE code NOT IN (SELECT c.code FROM customers c JOIN orders o ON o.customer_id = c.customer_id
                   JOIN order_lines l ON l.order_id = o.order_id WHERE o.status = 'paid');
