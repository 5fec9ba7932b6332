-- expect: rows
WITH f AS (
  SELECT visitor, seen_at,
         CASE WHEN seen_at - lag(seen_at) OVER (PARTITION BY visitor ORDER BY seen_at) <= INTERVAL 25 HOUR THEN 0 ELSE 1 END AS begins
  FROM events WHERE visitor IS NOT NULL
), n AS (
  SELECT visitor, seen_at, sum(begins) OVER (PARTITION BY visitor ORDER BY seen_at) AS streak FROM f
), s AS (SELECT visitor, streak, count(DISTINCT seen_at::DATE) AS days FROM n GROUP BY ALL)
SELECT visitor, max(days) AS days FROM s GROUP BY visitor ORDER BY days DESC, visitor;
