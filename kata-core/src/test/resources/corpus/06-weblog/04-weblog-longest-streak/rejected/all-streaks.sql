-- expect: rows
WITH d AS (SELECT DISTINCT visitor, seen_at::DATE AS day FROM events WHERE visitor IS NOT NULL),
     i AS (SELECT visitor, day - row_number() OVER (PARTITION BY visitor ORDER BY day)::INTEGER AS island FROM d)
SELECT DISTINCT visitor, count(*) AS days FROM i GROUP BY visitor, island ORDER BY days DESC, visitor;
