SELECT DISTINCT ON (item_id) item_id, movement_id, direction, quantity
FROM movement
ORDER BY item_id, moved_at DESC, movement_id DESC;
