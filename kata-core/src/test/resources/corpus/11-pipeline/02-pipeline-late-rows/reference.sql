SELECT CAST(event_at AS DATE) AS day, count(*) AS late, max(epoch(loaded_at) - epoch(event_at)) AS largest_delay
FROM feed
WHERE loaded_at > event_at + INTERVAL 48 HOURS
GROUP BY CAST(event_at AS DATE)
ORDER BY day;
