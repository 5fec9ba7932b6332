WITH d AS (
  SELECT visitor, seen_at::DATE AS day FROM events WHERE visitor IS NOT NULL GROUP BY ALL
), f AS (
  SELECT visitor, day, (day - lag(day) OVER (PARTITION BY visitor ORDER BY day) = 1) IS NOT TRUE AS begins FROM d
), n AS (
  SELECT visitor, count(*) FILTER (WHERE begins) OVER (PARTITION BY visitor ORDER BY day) AS streak FROM f
), c AS (
  SELECT visitor, streak, count(*) AS days FROM n GROUP BY ALL
)
SELECT visitor, max(days) AS days FROM c GROUP BY visitor ORDER BY 2 DESC, 1;
