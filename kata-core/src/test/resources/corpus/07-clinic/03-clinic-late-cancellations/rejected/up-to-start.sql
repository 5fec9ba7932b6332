-- expect: rows
SELECT department, count(*) AS late FROM appointment
WHERE starts_at - cancelled_at BETWEEN INTERVAL (-30) DAY AND INTERVAL 24 HOUR
GROUP BY department;
