-- expect: rows
WITH i AS (
  SELECT visitor, seen_at::DATE - row_number() OVER (PARTITION BY visitor ORDER BY seen_at)::INTEGER AS island FROM events WHERE visitor IS NOT NULL
), s AS (SELECT visitor, island, count(*) AS days FROM i GROUP BY ALL)
SELECT visitor, max(days) AS days FROM s GROUP BY visitor ORDER BY days DESC, visitor;
