-- expect: rows
SELECT code FROM customers WHERE customer_id NOT IN (1, 3) ORDER BY code;
