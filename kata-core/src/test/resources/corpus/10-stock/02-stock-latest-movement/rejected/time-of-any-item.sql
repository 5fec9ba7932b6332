-- expect: rows
SELECT item_id, movement_id, direction, quantity FROM movement
WHERE moved_at IN (SELECT max(moved_at) FROM movement GROUP BY item_id)
QUALIFY row_number() OVER (PARTITION BY item_id, moved_at ORDER BY movement_id DESC) = 1
ORDER BY item_id;
