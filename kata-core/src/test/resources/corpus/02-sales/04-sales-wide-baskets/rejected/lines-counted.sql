-- expect: rows
SELECT order_id, count(*) AS products FROM order_lines GROUP BY order_id HAVING count(*) >= 3 ORDER BY order_id;
