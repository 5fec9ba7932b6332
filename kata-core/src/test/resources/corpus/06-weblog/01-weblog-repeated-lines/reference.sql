SELECT visitor, seen_at, page, action, ms, count(*) AS copies
FROM events
GROUP BY visitor, seen_at, page, action, ms
HAVING count(*) > 1;
