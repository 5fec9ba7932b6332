-- expect: rows
SELECT visitor, seen_at, page, action, ms, count(*) AS copies
FROM events WHERE visitor <> '' GROUP BY ALL HAVING count(*) > 1;
