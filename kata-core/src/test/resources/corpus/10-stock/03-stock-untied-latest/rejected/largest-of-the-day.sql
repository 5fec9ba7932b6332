-- expect: rows
SELECT warehouse_id, movement_id, quantity
FROM movement
QUALIFY row_number() OVER (PARTITION BY warehouse_id ORDER BY date_trunc('day', moved_at) DESC, quantity DESC, movement_id DESC) = 1;
