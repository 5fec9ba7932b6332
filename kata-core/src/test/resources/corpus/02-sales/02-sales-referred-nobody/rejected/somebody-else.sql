-- expect: rows
SELECT c.code FROM customers c
WHERE NOT EXISTS (SELECT 1 FROM customers r WHERE r.referred_by = c.customer_id AND r.customer_id > c.customer_id)
ORDER BY c.code;
