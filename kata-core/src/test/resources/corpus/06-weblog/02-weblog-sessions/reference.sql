SELECT visitor, count(*) AS sessions
FROM (
  SELECT visitor, seen_at, lag(seen_at) OVER (PARTITION BY visitor ORDER BY seen_at) AS previous
  FROM events
  WHERE visitor IS NOT NULL
) AS steps
WHERE previous IS NULL OR seen_at > previous + INTERVAL 30 MINUTE
GROUP BY visitor
ORDER BY visitor;
