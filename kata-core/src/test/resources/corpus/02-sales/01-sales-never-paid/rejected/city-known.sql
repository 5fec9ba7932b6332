-- expect: rows
SELECT c.code, c.city
FROM customers c
WHERE c.city NOT IN (SELECT p.city FROM customers p JOIN orders o USING (customer_id) WHERE o.status = 'paid')
   OR c.code IN ('C-05');
