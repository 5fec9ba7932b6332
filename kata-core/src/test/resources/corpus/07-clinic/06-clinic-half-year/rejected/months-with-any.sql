-- expect: rows
SELECT CAST(date_trunc('month', starts_at) AS DATE) AS month, count(*) AS attended
FROM appointment
WHERE status = 'attended' AND starts_at >= '2024-01-01' AND starts_at < '2024-07-01'
GROUP BY 1
ORDER BY 1;
