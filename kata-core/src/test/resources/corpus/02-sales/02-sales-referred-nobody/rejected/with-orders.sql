-- expect: rows
SELECT c.code FROM customers c
WHERE NOT EXISTS (
  SELECT 1 FROM customers r JOIN orders o ON o.customer_id = r.customer_id WHERE r.referred_by = c.customer_id)
ORDER BY c.code;
