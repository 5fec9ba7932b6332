-- expect: rows
SELECT department, count(*) FROM appointment
WHERE date_diff('hour', cancelled_at, starts_at) < 24
GROUP BY department;
