-- expect: rows
SELECT visitor, seen_at, page, action, ms, count(ms) AS copies
FROM events GROUP BY visitor, seen_at, page, action, ms HAVING count(ms) > 1;
