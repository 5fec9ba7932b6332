-- expect: rows
SELECT m.item_id, m.movement_id, m.direction, m.quantity
FROM movement m
JOIN (SELECT item_id, max(moved_at) AS moved_at FROM movement GROUP BY item_id) t USING (item_id, moved_at)
ORDER BY m.item_id;
