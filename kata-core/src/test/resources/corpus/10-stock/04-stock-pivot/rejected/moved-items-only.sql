-- expect: rows
SELECT i.item_id, i.name,
       sum(CASE WHEN m.direction = 'in' THEN m.quantity ELSE 0 END) AS moved_in,
       sum(CASE WHEN m.direction = 'out' THEN m.quantity ELSE 0 END) AS moved_out,
       sum(CASE WHEN m.direction = 'lost' THEN m.quantity ELSE 0 END) AS lost
FROM item i JOIN movement m ON m.item_id = i.item_id
GROUP BY i.item_id, i.name ORDER BY i.item_id;
