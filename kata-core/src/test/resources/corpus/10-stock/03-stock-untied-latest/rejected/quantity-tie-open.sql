-- expect: rows
SELECT warehouse_id, movement_id, quantity
FROM movement
QUALIFY row_number() OVER (PARTITION BY warehouse_id ORDER BY moved_at DESC, quantity DESC, movement_id) = 1;
