-- expect: rows
SELECT c.code
FROM customers c LEFT JOIN customers r ON r.referred_by = c.customer_id
WHERE r.city IS NULL
ORDER BY c.code;
