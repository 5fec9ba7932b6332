-- expect: rows
SELECT l.order_id, count(DISTINCT l.product_id) AS products
FROM order_lines l JOIN orders o ON o.order_id = l.order_id AND o.status <> 'cancelled'
GROUP BY l.order_id HAVING count(DISTINCT l.product_id) >= 3 ORDER BY l.order_id;
