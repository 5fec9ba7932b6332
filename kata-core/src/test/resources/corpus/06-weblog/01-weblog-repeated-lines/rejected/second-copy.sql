-- expect: rows
SELECT visitor, seen_at, page, action, ms, n AS copies
FROM (SELECT *, row_number() OVER (PARTITION BY visitor, seen_at, page, action, ms) AS n FROM events)
WHERE n > 1;
