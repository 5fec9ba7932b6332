SELECT date_trunc('day', event_at) AS day, count(load_id), max(epoch(loaded_at - event_at))
FROM feed
WHERE loaded_at - event_at > INTERVAL 2 DAYS
GROUP BY 1
ORDER BY 1;
