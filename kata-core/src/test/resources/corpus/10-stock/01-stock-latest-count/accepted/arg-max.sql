WITH latest AS (
  SELECT warehouse_id, item_id, arg_max(quantity, day) AS q
  FROM snapshot GROUP BY warehouse_id, item_id
)
SELECT item_id, SUM(q) AS q FROM latest GROUP BY ALL ORDER BY ALL;
