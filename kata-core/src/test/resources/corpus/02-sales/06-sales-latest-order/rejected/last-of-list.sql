-- expect: nondeterministic
SELECT c.code, arg_max(o.order_id, o.ordered_on) AS order_id, max(o.ordered_on) AS ordered_on
FROM orders o JOIN customers c USING (customer_id)
GROUP BY c.code;
