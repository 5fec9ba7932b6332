-- expect: nondeterministic
SELECT warehouse_id, arg_max(movement_id, moved_at) AS movement_id, arg_max(quantity, moved_at) AS quantity
FROM movement
GROUP BY warehouse_id;
