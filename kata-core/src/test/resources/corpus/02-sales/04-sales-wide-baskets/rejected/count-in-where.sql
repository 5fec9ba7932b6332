-- expect: execution
SELECT order_id, count(DISTINCT product_id) AS products FROM order_lines
WHERE count(DISTINCT product_id) >= 3 GROUP BY order_id ORDER BY order_id;
