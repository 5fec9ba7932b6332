SELECT c.code
FROM customers AS c
WHERE NOT EXISTS (SELECT 1 FROM customers AS r WHERE r.referred_by = c.customer_id)
ORDER BY c.code;
