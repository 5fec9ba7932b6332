SELECT m.item_id, m.movement_id, m.direction, m.quantity
FROM movement m
WHERE NOT EXISTS (
  SELECT 1 FROM movement n
  WHERE n.item_id = m.item_id
    AND (n.moved_at > m.moved_at OR (n.moved_at = m.moved_at AND n.movement_id > m.movement_id))
)
ORDER BY m.item_id;
