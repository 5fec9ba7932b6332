WITH flagged AS (
  SELECT visitor, seen_at,
         CASE WHEN seen_at - lag(seen_at) OVER w <= INTERVAL '30 minutes' THEN 0 ELSE 1 END AS is_start
  FROM main.events
  WHERE visitor IS NOT NULL
  WINDOW w AS (PARTITION BY visitor ORDER BY seen_at)
), numbered AS (
  SELECT visitor, sum(is_start) OVER (PARTITION BY visitor ORDER BY seen_at ROWS UNBOUNDED PRECEDING) AS session FROM flagged
)
SELECT visitor, max(session) AS sessions FROM numbered GROUP BY visitor ORDER BY 1;
