SELECT r.room_id, r.name, count(a.appointment_id) AS appointments, coalesce(sum(a.minutes), 0) AS minutes
FROM room AS r
LEFT JOIN appointment AS a ON a.room_id = r.room_id AND a.status <> 'cancelled'
GROUP BY r.room_id, r.name
ORDER BY r.room_id;
