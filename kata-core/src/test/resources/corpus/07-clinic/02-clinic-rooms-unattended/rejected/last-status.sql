-- expect: rows
SELECT r.room_id, r.name
FROM room r LEFT JOIN appointment a ON a.room_id = r.room_id
GROUP BY r.room_id, r.name
HAVING coalesce(max(a.status), '') <> 'attended';
