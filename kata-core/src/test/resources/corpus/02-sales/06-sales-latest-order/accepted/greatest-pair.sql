SELECT c.code, arg_max(o.order_id, (o.ordered_on, o.order_id)) AS order_id, max(o.ordered_on) AS ordered_on
FROM orders o NATURAL JOIN customers c
GROUP BY ALL;
