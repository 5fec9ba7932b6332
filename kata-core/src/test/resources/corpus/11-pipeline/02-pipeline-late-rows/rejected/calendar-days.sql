-- expect: rows
SELECT CAST(event_at AS DATE) AS day, count(*), max(epoch(loaded_at) - epoch(event_at))
FROM feed WHERE loaded_at::DATE - event_at::DATE > 2
GROUP BY 1 ORDER BY 1;
