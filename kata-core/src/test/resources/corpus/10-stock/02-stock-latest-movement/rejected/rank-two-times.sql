-- expect: rows
SELECT item_id, movement_id, direction, quantity FROM movement
QUALIFY rank() OVER (PARTITION BY item_id ORDER BY moved_at DESC) = 1
ORDER BY item_id;
