-- expect: rows
-- the smaller number is taken for the earlier start
SELECT a.appointment_id, b.appointment_id
FROM appointment a JOIN appointment b ON b.room_id = a.room_id AND a.appointment_id < b.appointment_id
WHERE a.status <> 'cancelled' AND b.status <> 'cancelled'
  AND b.starts_at >= a.starts_at
  AND b.starts_at < a.starts_at + to_minutes(a.minutes);
