SELECT order_id, len(list_distinct(list(product_id))) AS products
FROM main.order_lines INNER JOIN main.products USING (product_id)
GROUP BY order_id
HAVING products >= 3
ORDER BY order_id ASC;
