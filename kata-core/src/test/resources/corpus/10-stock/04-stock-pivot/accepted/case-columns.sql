SELECT i.item_id, max(i.name) AS name,
       SUM(CASE WHEN m.direction = 'in' THEN m.quantity ELSE 0 END) AS moved_in,
       SUM(CASE m.direction WHEN 'out' THEN m.quantity ELSE 0 END) AS moved_out,
       SUM(CASE WHEN m.direction NOT IN ('in', 'out') THEN m.quantity ELSE 0 END) AS lost
FROM item i LEFT JOIN movement m USING (item_id)
GROUP BY i.item_id
ORDER BY 1;
