SELECT r.room_id, r.name, l.appointments, coalesce(l.minutes, 0) AS minutes
FROM room r, LATERAL (
  SELECT count(*) AS appointments, sum(a.minutes) AS minutes
  FROM appointment a WHERE a.room_id = r.room_id AND a.status <> 'cancelled'
) AS l
ORDER BY r.room_id;
