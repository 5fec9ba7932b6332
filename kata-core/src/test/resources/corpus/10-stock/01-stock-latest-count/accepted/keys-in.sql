SELECT s.item_id, sum(s.quantity)
FROM main.snapshot s, (SELECT warehouse_id, item_id, max(day) AS day FROM main.snapshot GROUP BY 1, 2) m
WHERE (s.warehouse_id, s.item_id, s.day) = (m.warehouse_id, m.item_id, m.day)
GROUP BY 1
ORDER BY s.item_id;
