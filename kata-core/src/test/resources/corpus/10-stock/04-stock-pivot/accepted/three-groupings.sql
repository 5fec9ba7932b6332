WITH s AS (SELECT item_id, direction, sum(quantity) AS q FROM movement GROUP BY ALL)
SELECT i.item_id, i.name, coalesce(a.q, 0) AS moved_in, coalesce(b.q, 0) AS moved_out, coalesce(c.q, 0) AS lost
FROM item i
LEFT JOIN s a ON a.item_id = i.item_id AND a.direction = 'in'
LEFT JOIN s b ON b.item_id = i.item_id AND b.direction = 'out'
LEFT JOIN s c ON c.item_id = i.item_id AND c.direction = 'lost'
ORDER BY i.item_id;
