WITH t AS (SELECT item_id, max(moved_at) AS moved_at FROM movement GROUP BY item_id),
     id AS (SELECT m.item_id, max(m.movement_id) AS movement_id
            FROM movement m JOIN t USING (item_id, moved_at) GROUP BY m.item_id)
SELECT m.item_id, m.movement_id, m.direction, m.quantity
FROM movement m JOIN id ON id.movement_id = m.movement_id
ORDER BY 1;
