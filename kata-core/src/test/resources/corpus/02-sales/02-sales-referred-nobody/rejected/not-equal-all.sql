-- expect: rows
SELECT c.code FROM customers c
WHERE c.customer_id <> ALL (SELECT r.referred_by FROM customers r)
ORDER BY c.code;
