-- expect: rows
SELECT visitor, seen_at, page, action, max(ms) AS ms, count(*) AS copies
FROM events GROUP BY visitor, seen_at, page, action HAVING count(*) > 1;
