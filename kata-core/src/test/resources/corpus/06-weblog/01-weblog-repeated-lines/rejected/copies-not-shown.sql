-- expect: column-count
SELECT visitor, seen_at, page, action, ms FROM events GROUP BY ALL HAVING count(*) > 1;
