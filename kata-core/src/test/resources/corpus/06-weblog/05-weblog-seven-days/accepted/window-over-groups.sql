SELECT seen_at::DATE AS day, count(*) AS events,
       sum(count(*)) OVER (ORDER BY seen_at::DATE RANGE BETWEEN INTERVAL 6 DAYS PRECEDING AND CURRENT ROW) AS last_seven_days
FROM events
GROUP BY seen_at::DATE
ORDER BY 1;
