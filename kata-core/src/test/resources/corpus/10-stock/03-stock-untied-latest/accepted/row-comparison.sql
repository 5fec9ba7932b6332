SELECT m.warehouse_id, m.movement_id, m.quantity
FROM movement AS m
WHERE NOT EXISTS (
  SELECT * FROM movement o
  WHERE o.warehouse_id = m.warehouse_id
    AND (o.moved_at, o.quantity, o.movement_id) > (m.moved_at, m.quantity, m.movement_id)
);
