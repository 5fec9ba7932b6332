-- expect: rows
SELECT least(appointment_id, next_id), greatest(appointment_id, next_id)
FROM (
  SELECT appointment_id, starts_at + to_minutes(minutes) AS ends_at,
         lead(appointment_id) OVER w AS next_id, lead(starts_at) OVER w AS next_start
  FROM appointment WHERE status <> 'cancelled'
  WINDOW w AS (PARTITION BY room_id ORDER BY starts_at, appointment_id)
)
WHERE next_start < ends_at;
