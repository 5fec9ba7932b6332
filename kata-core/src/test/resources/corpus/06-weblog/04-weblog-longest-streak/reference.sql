WITH days AS (
  SELECT DISTINCT visitor, CAST(seen_at AS DATE) AS day FROM events WHERE visitor IS NOT NULL
), islands AS (
  SELECT visitor, day - CAST(row_number() OVER (PARTITION BY visitor ORDER BY day) AS INTEGER) AS island FROM days
), streaks AS (
  SELECT visitor, island, count(*) AS days FROM islands GROUP BY visitor, island
)
SELECT visitor, max(days) AS days
FROM streaks
GROUP BY visitor
ORDER BY days DESC, visitor;
