-- expect: rows
SELECT c.code, o.order_id, o.ordered_on
FROM orders o JOIN customers c USING (customer_id)
QUALIFY rank() OVER (PARTITION BY o.customer_id ORDER BY o.ordered_on DESC) = 1;
