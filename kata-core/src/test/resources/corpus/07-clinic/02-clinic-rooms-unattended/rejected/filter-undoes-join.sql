-- expect: rows
SELECT r.room_id, r.name
FROM room r LEFT JOIN appointment a ON a.room_id = r.room_id
WHERE a.status = 'attended' AND a.appointment_id IS NULL;
