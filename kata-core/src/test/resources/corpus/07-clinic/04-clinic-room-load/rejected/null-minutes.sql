-- expect: rows
SELECT r.room_id, r.name, count(a.appointment_id) AS appointments, sum(a.minutes) AS minutes
FROM room r LEFT JOIN appointment a ON a.room_id = r.room_id AND a.status <> 'cancelled'
GROUP BY r.room_id, r.name
ORDER BY r.room_id;
