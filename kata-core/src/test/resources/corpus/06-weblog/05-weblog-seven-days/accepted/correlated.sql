SELECT d.day, count(*) AS events,
       (SELECT count(*) FROM events e WHERE e.seen_at >= d.day - INTERVAL 6 DAY AND e.seen_at < d.day + INTERVAL 1 DAY) AS last_seven_days
FROM (SELECT seen_at::DATE AS day FROM events) d
GROUP BY d.day
ORDER BY d.day;
