-- expect: rows
SELECT item_id, movement_id, direction, quantity FROM movement
QUALIFY row_number() OVER (PARTITION BY warehouse_id, item_id ORDER BY moved_at DESC, movement_id DESC) = 1
ORDER BY item_id;
