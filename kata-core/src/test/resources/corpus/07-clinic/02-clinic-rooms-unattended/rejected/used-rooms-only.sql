-- expect: rows
SELECT r.room_id, r.name
FROM room r JOIN appointment a ON a.room_id = r.room_id
GROUP BY r.room_id, r.name
HAVING sum(CASE WHEN a.status = 'attended' THEN 1 ELSE 0 END) = 0;
