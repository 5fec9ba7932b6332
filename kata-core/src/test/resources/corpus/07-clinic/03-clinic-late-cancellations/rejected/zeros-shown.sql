-- expect: rows
SELECT department, count(CASE WHEN cancelled_at > starts_at - INTERVAL 24 HOURS THEN 1 END) AS late
FROM appointment
GROUP BY department;
