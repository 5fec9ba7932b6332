-- expect: rows
SELECT coalesce(i.kind, 'other') AS kind, count(DISTINCT i.name) AS items, count(m.movement_id) AS movements
FROM item i LEFT JOIN movement m ON m.item_id = i.item_id
GROUP BY 1;
