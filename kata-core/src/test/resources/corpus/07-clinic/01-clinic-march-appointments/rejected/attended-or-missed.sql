-- expect: rows
SELECT appointment_id, starts_at, name
FROM appointment JOIN room USING (room_id)
WHERE starts_at >= '2024-03-01' AND starts_at < '2024-04-01' AND status IN ('attended', 'missed')
ORDER BY starts_at, appointment_id;
