-- expect: rows
SELECT min(CAST(event_at AS DATE)) AS day, count(*), max(epoch(loaded_at) - epoch(event_at))
FROM feed WHERE loaded_at > event_at + INTERVAL 2 DAYS
GROUP BY day(event_at) ORDER BY 1;
