SELECT r.room_id, r.name
FROM room r
LEFT JOIN appointment a ON a.room_id = r.room_id AND a.status = 'attended'
WHERE a.appointment_id IS NULL
ORDER BY r.room_id;
