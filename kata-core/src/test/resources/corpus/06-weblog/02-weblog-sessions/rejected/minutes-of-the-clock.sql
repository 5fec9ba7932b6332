-- expect: rows
SELECT visitor, count(*) AS sessions
FROM (SELECT visitor, seen_at, lag(seen_at) OVER (PARTITION BY visitor ORDER BY seen_at) AS p FROM events WHERE visitor IS NOT NULL)
WHERE p IS NULL OR date_diff('minute', p, seen_at) > 30
GROUP BY visitor ORDER BY visitor;
