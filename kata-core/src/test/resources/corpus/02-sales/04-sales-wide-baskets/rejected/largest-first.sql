-- expect: order
SELECT order_id, count(DISTINCT product_id) AS products FROM order_lines
GROUP BY order_id HAVING count(DISTINCT product_id) >= 3 ORDER BY products DESC, order_id;
