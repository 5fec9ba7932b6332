-- expect: rows
SELECT visitor, seen_at, page, action, ms, count(*) AS copies
FROM events GROUP BY ALL HAVING count(*) = 2;
