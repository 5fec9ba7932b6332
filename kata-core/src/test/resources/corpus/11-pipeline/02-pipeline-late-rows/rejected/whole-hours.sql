-- expect: rows
SELECT CAST(event_at AS DATE) AS day, count(*), max(date_diff('hour', event_at, loaded_at)) * 3600
FROM feed WHERE loaded_at > event_at + INTERVAL 2 DAYS
GROUP BY 1 ORDER BY 1;
