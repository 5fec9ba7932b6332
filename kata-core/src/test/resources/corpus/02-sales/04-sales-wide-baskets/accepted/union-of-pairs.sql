WITH pairs AS (
  SELECT order_id, product_id FROM order_lines
  UNION
  SELECT order_id, product_id FROM order_lines
)
SELECT p.order_id, count(*) AS products
FROM pairs p JOIN orders o ON o.order_id = p.order_id
GROUP BY p.order_id
HAVING count(*) >= 3
ORDER BY p.order_id;
