-- expect: rows
SELECT warehouse_id, movement_id, quantity
FROM movement
QUALIFY rank() OVER (PARTITION BY warehouse_id ORDER BY moved_at DESC, quantity DESC) = 1;
