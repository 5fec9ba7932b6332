SELECT c.code
FROM customers c LEFT JOIN customers r ON c.customer_id = r.referred_by
WHERE r.customer_id IS NULL
ORDER BY c.code;
