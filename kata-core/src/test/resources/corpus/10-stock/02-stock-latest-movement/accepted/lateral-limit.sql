SELECT i.item_id, l.movement_id, l.direction, l.quantity
FROM item i
CROSS JOIN LATERAL (
  SELECT * FROM movement m WHERE m.item_id = i.item_id ORDER BY moved_at DESC, movement_id DESC LIMIT 1
) l
ORDER BY i.item_id;
