-- expect: rows
SELECT i.item_id, i.name,
       count(CASE WHEN m.direction = 'in' THEN m.quantity END) AS moved_in,
       count(CASE WHEN m.direction = 'out' THEN m.quantity END) AS moved_out,
       count(CASE WHEN m.direction = 'lost' THEN m.quantity END) AS lost
FROM item i LEFT JOIN movement m ON m.item_id = i.item_id
GROUP BY i.item_id, i.name ORDER BY i.item_id;
