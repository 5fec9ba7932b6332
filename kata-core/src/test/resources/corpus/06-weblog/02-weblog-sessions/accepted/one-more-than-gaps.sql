SELECT v.visitor,
       1 + (SELECT count(*) FROM (SELECT DISTINCT seen_at FROM events e WHERE e.visitor = v.visitor) AS a
            WHERE (SELECT min(b.seen_at) FROM events b WHERE b.visitor = v.visitor AND b.seen_at > a.seen_at)
                  > a.seen_at + INTERVAL 1800 SECOND) AS sessions
FROM (SELECT DISTINCT visitor FROM events WHERE visitor IS NOT NULL) AS v
ORDER BY v.visitor;
