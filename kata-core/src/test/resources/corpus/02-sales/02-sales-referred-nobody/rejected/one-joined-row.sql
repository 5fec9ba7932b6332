-- expect: rows
SELECT c.code
FROM customers c LEFT JOIN customers r ON r.referred_by = c.customer_id
GROUP BY c.code
HAVING count(*) = 1
ORDER BY c.code;
