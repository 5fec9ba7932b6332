SELECT DISTINCT ON (warehouse_id) warehouse_id, movement_id, quantity
FROM movement
ORDER BY warehouse_id, moved_at DESC, quantity DESC, movement_id DESC;
