SELECT * FROM (
  SELECT o.order_id, (SELECT count(DISTINCT l.product_id) FROM order_lines l WHERE l.order_id = o.order_id) AS products
  FROM orders o
) AS t
WHERE NOT products < 3
ORDER BY order_id;
