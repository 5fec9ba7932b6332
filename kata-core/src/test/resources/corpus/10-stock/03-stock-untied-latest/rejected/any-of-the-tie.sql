-- expect: nondeterministic
SELECT warehouse_id, movement_id, quantity
FROM movement
QUALIFY row_number() OVER (PARTITION BY warehouse_id ORDER BY moved_at DESC) = 1;
