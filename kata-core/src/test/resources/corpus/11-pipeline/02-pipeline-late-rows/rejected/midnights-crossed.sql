-- expect: rows
SELECT CAST(event_at AS DATE) AS day, count(*), max(epoch(loaded_at) - epoch(event_at))
FROM feed WHERE date_diff('day', event_at, loaded_at) >= 2
GROUP BY 1 ORDER BY 1;
