-- expect: rows
SELECT d.day, d.events,
       (SELECT count(*) FROM events e WHERE e.seen_at > d.last - INTERVAL 7 DAY AND e.seen_at <= d.last) AS last_seven_days
FROM (SELECT seen_at::DATE AS day, count(*) AS events, max(seen_at) AS last FROM events GROUP BY 1) d
ORDER BY d.day;
