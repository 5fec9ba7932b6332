-- expect: rows
SELECT code FROM customers
WHERE customer_id NOT IN (SELECT referred_by FROM customers)
ORDER BY code;
