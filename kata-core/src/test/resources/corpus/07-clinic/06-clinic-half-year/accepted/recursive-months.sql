WITH RECURSIVE months AS (
  SELECT DATE '2024-01-01' AS month
  UNION ALL
  SELECT CAST(month + INTERVAL 1 MONTH AS DATE) FROM months WHERE month < DATE '2024-06-01'
)
SELECT month, (SELECT count(*) FROM appointment WHERE status = 'attended' AND date_trunc('month', starts_at) = month) AS attended
FROM months
ORDER BY 1;
