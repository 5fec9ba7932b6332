-- expect: rows
SELECT department, count(DISTINCT room_id) FROM appointment
WHERE cancelled_at > starts_at - INTERVAL 24 HOURS
GROUP BY department;
