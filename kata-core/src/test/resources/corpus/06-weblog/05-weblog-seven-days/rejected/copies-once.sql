-- expect: rows
SELECT day, events, sum(events) OVER (ORDER BY day RANGE BETWEEN INTERVAL 6 DAY PRECEDING AND CURRENT ROW) AS last_seven_days
FROM (SELECT seen_at::DATE AS day, count(DISTINCT seen_at) AS events FROM events GROUP BY 1)
ORDER BY day;
