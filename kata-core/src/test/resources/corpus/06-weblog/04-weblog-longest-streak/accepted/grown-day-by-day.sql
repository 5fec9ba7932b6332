WITH RECURSIVE d AS (SELECT DISTINCT visitor, seen_at::DATE AS day FROM events WHERE visitor IS NOT NULL),
grown AS (
  SELECT visitor, day, 1 AS days FROM d
  UNION
  SELECT g.visitor, d.day, g.days + 1 FROM grown g JOIN d ON d.visitor = g.visitor AND d.day = g.day + 1
)
SELECT visitor, max(days) AS days FROM grown GROUP BY visitor ORDER BY days DESC, visitor;
