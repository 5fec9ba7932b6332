WITH load AS (
  SELECT room_id, count(*) AS n, sum(minutes) AS total
  FROM appointment WHERE status IN ('booked', 'attended', 'missed')
  GROUP BY room_id
)
SELECT r.room_id, r.name, ifnull(l.n, 0) AS appointments, ifnull(l.total, 0) AS minutes
FROM room r LEFT JOIN load l USING (room_id)
ORDER BY ALL;
