SELECT c.code
FROM customers c JOIN (SELECT customer_id FROM customers EXCEPT SELECT referred_by FROM customers) AS free
  ON free.customer_id = c.customer_id
ORDER BY code;
