WITH kept AS (
  SELECT * FROM appointment WHERE status != 'cancelled'
), march AS (
  SELECT * FROM kept WHERE strftime(starts_at, '%Y-%m') = '2024-03'
)
SELECT m.appointment_id, m.starts_at, r.name
FROM room r LEFT JOIN march m ON m.room_id = r.room_id
WHERE m.appointment_id IS NOT NULL
ORDER BY m.starts_at, m.appointment_id;
