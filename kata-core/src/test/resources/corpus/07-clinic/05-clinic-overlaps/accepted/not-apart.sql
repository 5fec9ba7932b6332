SELECT b.appointment_id AS smaller, a.appointment_id AS larger
FROM appointment a
INNER JOIN appointment b ON a.room_id = b.room_id
WHERE a.appointment_id > b.appointment_id
  AND a.cancelled_at IS NULL AND b.cancelled_at IS NULL
  AND NOT (epoch_us(a.starts_at) + 60000000::BIGINT * a.minutes <= epoch_us(b.starts_at)
           OR epoch_us(b.starts_at) + 60000000::BIGINT * b.minutes <= epoch_us(a.starts_at));
