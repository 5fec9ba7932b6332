SELECT r.room_id, min(r.name) AS name,
       SUM(CASE WHEN a.status <> 'cancelled' THEN 1 ELSE 0 END) AS Appointments,
       SUM(CASE WHEN a.status <> 'cancelled' THEN a.minutes ELSE 0 END) AS Minutes
FROM room r LEFT JOIN appointment a ON a.room_id = r.room_id
GROUP BY r.room_id
ORDER BY 1;
