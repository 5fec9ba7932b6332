-- expect: rows
SELECT item_id, max(movement_id), arg_max(direction, moved_at), arg_max(quantity, moved_at)
FROM movement GROUP BY item_id ORDER BY item_id;
