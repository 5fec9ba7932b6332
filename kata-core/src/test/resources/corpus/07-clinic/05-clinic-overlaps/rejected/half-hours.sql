-- expect: rows
-- every appointment is taken to last half an hour
SELECT a.appointment_id, b.appointment_id
FROM appointment a JOIN appointment b ON b.room_id = a.room_id AND a.appointment_id < b.appointment_id
WHERE a.status <> 'cancelled' AND b.status <> 'cancelled'
  AND abs(epoch(a.starts_at) - epoch(b.starts_at)) <= 1800;
