-- expect: rows
SELECT l.order_id, count(DISTINCT l.unit_cents) AS products FROM order_lines l
GROUP BY l.order_id HAVING count(DISTINCT l.unit_cents) >= 3 ORDER BY l.order_id;
