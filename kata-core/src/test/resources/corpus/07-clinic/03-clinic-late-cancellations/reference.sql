SELECT department, count(*) AS late
FROM appointment
WHERE cancelled_at > starts_at - INTERVAL 24 HOURS
GROUP BY department;
