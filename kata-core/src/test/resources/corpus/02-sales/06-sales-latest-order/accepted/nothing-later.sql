SELECT c.code, o.order_id, o.ordered_on
FROM orders o, customers c
WHERE c.customer_id = o.customer_id
  AND NOT EXISTS (
    SELECT 1 FROM orders later
    WHERE later.customer_id = o.customer_id
      AND (later.ordered_on > o.ordered_on OR later.ordered_on = o.ordered_on AND later.order_id > o.order_id));
