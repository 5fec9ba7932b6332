-- expect: nondeterministic
SELECT c.code, o.order_id, o.ordered_on
FROM orders o JOIN customers c USING (customer_id)
QUALIFY row_number() OVER (PARTITION BY o.customer_id ORDER BY o.ordered_on DESC) = 1;
