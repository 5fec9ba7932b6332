SELECT d.day, count(*), max(epoch(f.loaded_at) - epoch(f.event_at))
FROM (SELECT DISTINCT CAST(event_at AS DATE) AS day FROM feed) d, feed f
WHERE CAST(f.event_at AS DATE) = d.day AND NOT f.loaded_at - INTERVAL 48 HOUR <= f.event_at
GROUP BY d.day
ORDER BY d.day;
