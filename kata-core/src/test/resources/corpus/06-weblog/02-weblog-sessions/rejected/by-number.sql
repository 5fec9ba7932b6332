-- expect: order
SELECT visitor, count(*) AS sessions
FROM (SELECT visitor, seen_at, lag(seen_at) OVER (PARTITION BY visitor ORDER BY seen_at) AS p FROM events WHERE visitor IS NOT NULL)
WHERE p IS NULL OR seen_at > p + INTERVAL 30 MINUTE
GROUP BY visitor ORDER BY sessions DESC, visitor DESC;
