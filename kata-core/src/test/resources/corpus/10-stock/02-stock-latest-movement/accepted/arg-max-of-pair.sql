SELECT m.item_id, m.movement_id, m.direction, m.quantity
FROM movement m
WHERE m.movement_id IN (
  SELECT arg_max(movement_id, {'t': moved_at, 'n': movement_id}) FROM movement GROUP BY item_id
)
ORDER BY m.item_id;
