-- expect: rows
SELECT CASE WHEN i.kind IN ('tool', 'light') THEN i.kind ELSE 'other' END AS kind,
       count(DISTINCT i.item_id) AS items, count(m.movement_id) AS movements
FROM item i LEFT JOIN movement m ON m.item_id = i.item_id
GROUP BY 1;
