-- expect: rows
SELECT item_id, sum(DISTINCT quantity) FROM snapshot s
WHERE day = (SELECT max(day) FROM snapshot l WHERE l.warehouse_id = s.warehouse_id AND l.item_id = s.item_id)
GROUP BY item_id ORDER BY item_id;
