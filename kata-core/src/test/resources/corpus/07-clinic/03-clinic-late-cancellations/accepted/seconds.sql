SELECT a.department, sum(1) AS n
FROM main.appointment a
WHERE a.cancelled_at IS NOT NULL AND epoch_us(a.starts_at) - epoch_us(a.cancelled_at) < 86400000000
GROUP BY a.department
ORDER BY n DESC;
