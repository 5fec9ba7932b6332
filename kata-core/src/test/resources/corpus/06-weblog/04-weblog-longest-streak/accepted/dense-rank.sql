SELECT visitor, max(days) AS days
FROM (
  SELECT visitor, count(DISTINCT day) AS days
  FROM (
    SELECT visitor, seen_at::DATE AS day,
           seen_at::DATE - dense_rank() OVER (PARTITION BY visitor ORDER BY seen_at::DATE)::INTEGER AS island
    FROM events
  )
  GROUP BY visitor, island
)
GROUP BY visitor
HAVING visitor IS NOT NULL
ORDER BY days DESC, visitor;
