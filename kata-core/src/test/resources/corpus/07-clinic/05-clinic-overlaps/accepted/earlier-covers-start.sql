-- of two that overlap, the start of one lies in the other
SELECT DISTINCT least(e.appointment_id, l.appointment_id), greatest(e.appointment_id, l.appointment_id)
FROM appointment e JOIN appointment l USING (room_id)
WHERE e.appointment_id <> l.appointment_id AND e.status <> 'cancelled' AND l.status <> 'cancelled'
  AND l.starts_at >= e.starts_at AND l.starts_at < e.starts_at + to_minutes(e.minutes);
