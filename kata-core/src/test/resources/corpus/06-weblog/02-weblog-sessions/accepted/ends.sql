SELECT visitor, count(*) FILTER (WHERE coalesce(epoch(next) - epoch(seen_at) > 1800, true)) AS sessions
FROM (SELECT visitor, seen_at, lead(seen_at) OVER (PARTITION BY visitor ORDER BY seen_at) AS next FROM events) t
GROUP BY visitor
HAVING visitor IS NOT NULL
ORDER BY visitor;
