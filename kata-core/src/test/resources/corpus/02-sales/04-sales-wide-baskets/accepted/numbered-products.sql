WITH numbered AS (
  SELECT order_id, dense_rank() OVER (PARTITION BY order_id ORDER BY product_id) AS n FROM order_lines
)
SELECT order_id, max(n) AS products FROM numbered GROUP BY ALL HAVING max(n) >= 3 ORDER BY ALL;
