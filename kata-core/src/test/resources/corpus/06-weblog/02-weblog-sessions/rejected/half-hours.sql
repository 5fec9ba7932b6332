-- expect: rows
SELECT visitor, count(DISTINCT time_bucket(INTERVAL 1 HOUR, seen_at - INTERVAL 1 MINUTE)) AS sessions
FROM events WHERE visitor IS NOT NULL GROUP BY visitor ORDER BY visitor;
