SELECT code, city
FROM customers
WHERE customer_id IN (
  SELECT customer_id FROM customers
  EXCEPT
  SELECT customer_id FROM orders WHERE upper(status) = 'PAID'
);
