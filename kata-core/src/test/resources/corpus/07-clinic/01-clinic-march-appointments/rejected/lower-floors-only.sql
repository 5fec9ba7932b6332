-- expect: rows
SELECT a.appointment_id, a.starts_at, r.name
FROM appointment a JOIN room r ON r.room_id = a.room_id AND r.floor < 2
WHERE a.starts_at >= '2024-03-01' AND a.starts_at < '2024-04-01' AND a.status <> 'cancelled'
ORDER BY a.starts_at, a.appointment_id;
