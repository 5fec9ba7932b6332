SELECT a.appointment_id, a.starts_at, r.name AS room
FROM appointment AS a
JOIN room AS r ON r.room_id = a.room_id
WHERE a.starts_at >= TIMESTAMP '2024-03-01 00:00:00'
  AND a.starts_at < TIMESTAMP '2024-04-01 00:00:00'
  AND a.status <> 'cancelled'
ORDER BY a.starts_at, a.appointment_id;
