-- expect: rows
SELECT day, events, sum(events) OVER (ORDER BY day ROWS BETWEEN 6 PRECEDING AND CURRENT ROW) AS last_seven_days
FROM (SELECT seen_at::DATE AS day, count(*) AS events FROM events GROUP BY 1)
ORDER BY day;
