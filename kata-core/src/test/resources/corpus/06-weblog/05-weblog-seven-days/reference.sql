SELECT day, events, sum(events) OVER (ORDER BY day RANGE BETWEEN INTERVAL 6 DAY PRECEDING AND CURRENT ROW) AS last_seven_days
FROM (SELECT CAST(seen_at AS DATE) AS day, count(*) AS events FROM events GROUP BY CAST(seen_at AS DATE)) AS daily
ORDER BY day;
