-- expect: rows
SELECT coalesce(i.kind, 'other') AS kind, count(DISTINCT i.item_id) AS items, count(*) AS movements
FROM item i JOIN movement m ON m.item_id = i.item_id
GROUP BY 1;
