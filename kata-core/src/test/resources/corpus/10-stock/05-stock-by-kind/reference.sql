SELECT coalesce(i.kind, 'other') AS kind,
       count(DISTINCT i.item_id) AS items,
       count(m.movement_id) AS movements
FROM item AS i
LEFT JOIN movement AS m ON m.item_id = i.item_id
GROUP BY coalesce(i.kind, 'other');
