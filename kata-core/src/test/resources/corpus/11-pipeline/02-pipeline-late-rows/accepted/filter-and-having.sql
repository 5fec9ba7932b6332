SELECT strftime(event_at, '%Y-%m-%d')::DATE AS day,
       count(*) FILTER (WHERE event_at + INTERVAL 2 DAY < loaded_at) AS late,
       max(CASE WHEN event_at + INTERVAL 2 DAY < loaded_at THEN epoch(loaded_at) - epoch(event_at) END) AS largest
FROM feed
GROUP BY ALL
HAVING count(*) FILTER (WHERE event_at + INTERVAL 2 DAY < loaded_at) > 0
ORDER BY day;
