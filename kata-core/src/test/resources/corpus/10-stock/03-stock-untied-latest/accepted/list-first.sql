SELECT warehouse_id,
       list(movement_id ORDER BY moved_at DESC, quantity DESC, movement_id DESC)[1] AS movement_id,
       list(quantity ORDER BY moved_at DESC, quantity DESC, movement_id DESC)[1] AS quantity
FROM main.movement
GROUP BY warehouse_id;
