-- expect: rows
SELECT c.code, o.order_id, o.ordered_on
FROM customers c
LEFT JOIN LATERAL (SELECT * FROM orders x WHERE x.customer_id = c.customer_id ORDER BY x.ordered_on DESC, x.order_id DESC LIMIT 1) o ON true;
