-- expect: rows
WITH d AS (SELECT DISTINCT visitor, seen_at::DATE AS day FROM events WHERE visitor IS NOT NULL),
     i AS (SELECT visitor, day(day) - row_number() OVER (PARTITION BY visitor ORDER BY day) AS island FROM d),
     s AS (SELECT visitor, island, count(*) AS days FROM i GROUP BY ALL)
SELECT visitor, max(days) AS days FROM s GROUP BY visitor ORDER BY days DESC, visitor;
