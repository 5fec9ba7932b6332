-- expect: rows
SELECT warehouse_id, max(movement_id) AS movement_id, max(quantity) AS quantity
FROM (FROM movement QUALIFY moved_at = max(moved_at) OVER (PARTITION BY warehouse_id))
GROUP BY warehouse_id;
