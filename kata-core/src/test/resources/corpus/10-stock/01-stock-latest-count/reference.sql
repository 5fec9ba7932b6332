SELECT item_id, sum(quantity) AS on_hand
FROM snapshot AS s
WHERE day = (SELECT max(l.day) FROM snapshot AS l WHERE l.warehouse_id = s.warehouse_id AND l.item_id = s.item_id)
GROUP BY item_id
ORDER BY item_id;
