-- expect: rows
SELECT min(r.room_id) AS room_id, r.name, count(a.appointment_id) AS appointments, coalesce(sum(a.minutes), 0) AS minutes
FROM room r LEFT JOIN appointment a ON a.room_id = r.room_id AND a.status <> 'cancelled'
GROUP BY r.name
ORDER BY 1;
