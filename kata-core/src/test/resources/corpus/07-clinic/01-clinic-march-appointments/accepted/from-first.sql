FROM main.appointment AS a
JOIN main.room AS r USING (room_id)
SELECT a.appointment_id, a.starts_at, r.name
WHERE date_trunc('month', a.starts_at) = DATE '2024-03-01' AND NOT a.status = 'cancelled'
ORDER BY starts_at, appointment_id;
