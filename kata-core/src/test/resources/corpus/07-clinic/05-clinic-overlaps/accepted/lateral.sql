SELECT a.appointment_id, later.appointment_id
FROM (FROM appointment WHERE status <> 'cancelled') AS a
CROSS JOIN LATERAL (
  SELECT b.appointment_id FROM appointment b
  WHERE b.room_id = a.room_id AND b.appointment_id > a.appointment_id AND b.status NOT IN ('cancelled')
    AND a.starts_at - b.starts_at < to_minutes(b.minutes) AND b.starts_at - a.starts_at < to_minutes(a.minutes)
) AS later;
