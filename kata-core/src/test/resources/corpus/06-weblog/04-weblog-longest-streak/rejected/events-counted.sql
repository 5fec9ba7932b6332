-- expect: rows
WITH i AS (
  SELECT visitor, seen_at::DATE - dense_rank() OVER (PARTITION BY visitor ORDER BY seen_at::DATE)::INTEGER AS island FROM events WHERE visitor IS NOT NULL
), s AS (SELECT visitor, island, count(*) AS days FROM i GROUP BY ALL)
SELECT visitor, max(days) AS days FROM s GROUP BY visitor ORDER BY days DESC, visitor;
