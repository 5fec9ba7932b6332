-- expect: column-order
SELECT i.item_id, i.name,
       coalesce(sum(m.quantity) FILTER (WHERE m.direction = 'out'), 0) AS moved_out,
       coalesce(sum(m.quantity) FILTER (WHERE m.direction = 'in'), 0) AS moved_in,
       coalesce(sum(m.quantity) FILTER (WHERE m.direction = 'lost'), 0) AS lost
FROM item i LEFT JOIN movement m ON m.item_id = i.item_id
GROUP BY i.item_id, i.name ORDER BY i.item_id;
