SELECT order_id, count(*) AS products
FROM (SELECT DISTINCT order_id, product_id FROM order_lines) AS pairs
GROUP BY order_id
HAVING count(*) > 2
ORDER BY order_id;
