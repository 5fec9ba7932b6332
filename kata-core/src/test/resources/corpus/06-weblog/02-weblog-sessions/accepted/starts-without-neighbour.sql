SELECT e.visitor, count(DISTINCT e.seen_at) AS sessions
FROM events e
WHERE e.visitor IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM events f
                  WHERE f.visitor = e.visitor AND f.seen_at < e.seen_at AND f.seen_at >= e.seen_at - INTERVAL 30 MINUTE)
GROUP BY e.visitor
ORDER BY e.visitor;
