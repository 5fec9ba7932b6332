-- expect: rows
SELECT department, count(*) FROM appointment
WHERE CAST(cancelled_at AS DATE) > CAST(starts_at AS DATE) - 1
GROUP BY department;
