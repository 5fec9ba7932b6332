-- expect: nondeterministic
SELECT warehouse_id, list_extract(list(movement_id), 1) AS movement_id, list_extract(list(quantity), 1) AS quantity
FROM (FROM movement QUALIFY moved_at = max(moved_at) OVER (PARTITION BY warehouse_id))
GROUP BY warehouse_id;
