-- expect: rows
SELECT r.room_id, r.name
FROM room r LEFT JOIN appointment a ON a.room_id = r.room_id
WHERE a.room_id IS NULL;
