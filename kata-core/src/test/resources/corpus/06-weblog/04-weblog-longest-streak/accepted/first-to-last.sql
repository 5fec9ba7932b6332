WITH d AS (SELECT DISTINCT visitor, date_trunc('day', seen_at) AS day FROM main.events WHERE visitor IS NOT NULL),
     starts AS (SELECT * FROM d a WHERE NOT EXISTS (SELECT 1 FROM d b WHERE b.visitor = a.visitor AND b.day = a.day - INTERVAL 1 DAY)),
     ends AS (SELECT * FROM d a WHERE NOT EXISTS (SELECT 1 FROM d b WHERE b.visitor = a.visitor AND b.day = a.day + INTERVAL 1 DAY)),
     streaks AS (SELECT s.visitor, s.day, min(e.day) AS last_day FROM starts s JOIN ends e ON e.visitor = s.visitor AND e.day >= s.day GROUP BY s.visitor, s.day)
SELECT visitor, max(date_diff('day', day, last_day)) + 1 AS days
FROM streaks
GROUP BY visitor
ORDER BY days DESC, visitor;
