WITH edge AS (SELECT visitor, min(seen_at) AS since, max(seen_at) AS until FROM events GROUP BY visitor)
SELECT edge.visitor,
       (SELECT min(page) FROM events e WHERE e.visitor = edge.visitor AND e.seen_at = edge.since) AS first_page,
       (SELECT max(page) FROM events e WHERE e.visitor = edge.visitor AND e.seen_at = edge.until) AS last_page
FROM edge
WHERE edge.visitor IS NOT NULL;
