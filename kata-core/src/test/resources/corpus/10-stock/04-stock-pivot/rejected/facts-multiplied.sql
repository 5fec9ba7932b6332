-- expect: rows
SELECT i.item_id, i.name, coalesce(sum(a.quantity), 0) AS moved_in, coalesce(sum(b.quantity), 0) AS moved_out, coalesce(sum(c.quantity), 0) AS lost
FROM item i
LEFT JOIN movement a ON a.item_id = i.item_id AND a.direction = 'in'
LEFT JOIN movement b ON b.item_id = i.item_id AND b.direction = 'out'
LEFT JOIN movement c ON c.item_id = i.item_id AND c.direction = 'lost'
GROUP BY i.item_id, i.name ORDER BY i.item_id;
