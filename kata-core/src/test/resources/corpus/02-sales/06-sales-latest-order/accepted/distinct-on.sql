SELECT DISTINCT ON (c.code) c.code, o.order_id, o.ordered_on
FROM customers c JOIN orders o ON o.customer_id = c.customer_id
ORDER BY c.code, o.ordered_on DESC, o.order_id DESC;
