-- expect: rows
SELECT appointment_id, starts_at, name
FROM appointment JOIN room USING (room_id)
WHERE extract(month FROM starts_at) = 3 AND cancelled_at IS NULL
ORDER BY starts_at, appointment_id;
