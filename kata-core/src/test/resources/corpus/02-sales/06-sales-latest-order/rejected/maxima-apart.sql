-- expect: rows
SELECT c.code, max(o.order_id) AS order_id, max(o.ordered_on) AS ordered_on
FROM orders o JOIN customers c USING (customer_id)
GROUP BY c.code;
