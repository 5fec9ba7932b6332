-- expect: rows
SELECT i.kind, count(DISTINCT i.item_id) AS items, count(m.movement_id) AS movements
FROM item i LEFT JOIN movement m ON m.item_id = i.item_id
WHERE i.kind <> ''
GROUP BY i.kind;
