WITH daily AS (SELECT date_trunc('day', seen_at)::DATE AS day, count(*) AS events FROM main.events GROUP BY 1)
SELECT a.day, a.events, sum(b.events) AS last_seven_days
FROM daily a, daily b
WHERE a.day - b.day BETWEEN 0 AND 6
GROUP BY a.day, a.events
ORDER BY a.day;
