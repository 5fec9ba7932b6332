-- expect: rows
SELECT c.code, o.order_id, o.ordered_on
FROM orders o JOIN customers c USING (customer_id)
WHERE o.order_id = (SELECT max(x.order_id) FROM orders x WHERE x.customer_id = o.customer_id);
