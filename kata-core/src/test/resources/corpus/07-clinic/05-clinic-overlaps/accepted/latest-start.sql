WITH taken AS (
  SELECT appointment_id AS id, room_id, starts_at, starts_at + minutes * INTERVAL 1 MINUTE AS ends_at
  FROM appointment WHERE cancelled_at IS NULL
)
SELECT x.id, y.id
FROM taken x, taken y
WHERE x.room_id = y.room_id AND x.id < y.id
  AND greatest(x.starts_at, y.starts_at) < least(x.ends_at, y.ends_at);
