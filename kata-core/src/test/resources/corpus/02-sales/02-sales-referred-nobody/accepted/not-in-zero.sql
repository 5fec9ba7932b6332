-- No customer has the number 0.
SELECT code FROM customers
WHERE customer_id NOT IN (SELECT coalesce(referred_by, 0) FROM customers)
ORDER BY 1;
