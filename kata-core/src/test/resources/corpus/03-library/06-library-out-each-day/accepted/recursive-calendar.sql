WITH RECURSIVE days AS (
  SELECT DATE '2026-03-02' AS day
  UNION ALL
  SELECT (day + INTERVAL 1 DAY)::DATE FROM days WHERE day < DATE '2026-03-08'
)
SELECT day,
       (SELECT count(*) FROM loans WHERE lent_on <= day) - (SELECT count(*) FROM loans WHERE returned_on <= day) AS loans_out
FROM days
ORDER BY day;
