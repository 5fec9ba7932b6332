-- expect: rows
SELECT coalesce(i.kind, 'other') AS kind, count(DISTINCT i.item_id) AS items, count(m.movement_id) AS movements
FROM item i LEFT JOIN movement m ON m.item_id = i.item_id
GROUP BY i.kind;
