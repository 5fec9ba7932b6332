-- expect: rows
SELECT visitor, seen_at, page, action, min(ms) AS ms, count(*) AS copies
FROM events GROUP BY visitor, seen_at, page, action, coalesce(ms, 0) HAVING count(*) > 1;
