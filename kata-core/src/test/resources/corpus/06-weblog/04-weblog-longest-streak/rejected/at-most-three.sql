-- expect: rows
WITH d AS (SELECT DISTINCT visitor, seen_at::DATE AS day FROM events WHERE visitor IS NOT NULL)
SELECT a.visitor, max(CASE WHEN c.day IS NOT NULL THEN 3 WHEN b.day IS NOT NULL THEN 2 ELSE 1 END) AS days
FROM d a
LEFT JOIN d b ON b.visitor = a.visitor AND b.day = a.day + 1
LEFT JOIN d c ON c.visitor = b.visitor AND c.day = b.day + 1
GROUP BY a.visitor
ORDER BY days DESC, a.visitor;
