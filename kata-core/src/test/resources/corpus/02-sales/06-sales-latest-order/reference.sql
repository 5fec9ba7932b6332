SELECT code, order_id, ordered_on
FROM (
  SELECT c.code, o.order_id, o.ordered_on,
         row_number() OVER (PARTITION BY o.customer_id ORDER BY o.ordered_on DESC, o.order_id DESC) AS n
  FROM orders AS o
  JOIN customers AS c ON c.customer_id = o.customer_id
) AS numbered
WHERE n = 1;
