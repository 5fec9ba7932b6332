-- expect: rows
SELECT e.visitor, count(*) AS sessions
FROM (SELECT DISTINCT visitor, seen_at, page FROM events WHERE visitor IS NOT NULL) e
WHERE NOT EXISTS (SELECT 1 FROM events f WHERE f.visitor = e.visitor AND f.seen_at < e.seen_at AND f.seen_at >= e.seen_at - INTERVAL 30 MINUTE)
GROUP BY e.visitor ORDER BY e.visitor;
