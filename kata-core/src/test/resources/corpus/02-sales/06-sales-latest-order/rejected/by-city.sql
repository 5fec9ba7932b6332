-- expect: rows
SELECT c.code, o.order_id, o.ordered_on
FROM orders o JOIN customers c USING (customer_id)
QUALIFY row_number() OVER (PARTITION BY c.city ORDER BY o.ordered_on DESC, o.order_id DESC) = 1;
