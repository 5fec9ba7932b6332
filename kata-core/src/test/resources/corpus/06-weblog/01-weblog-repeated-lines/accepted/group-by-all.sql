FROM events SELECT visitor, seen_at, page, action, ms, count(*) AS copies GROUP BY ALL HAVING copies >= 2 ORDER BY ALL
