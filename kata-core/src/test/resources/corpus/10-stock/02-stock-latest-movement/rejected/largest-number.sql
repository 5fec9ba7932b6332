-- expect: rows
SELECT item_id, movement_id, direction, quantity FROM movement
WHERE movement_id IN (SELECT max(movement_id) FROM movement GROUP BY item_id)
ORDER BY item_id;
