-- expect: rows
SELECT day, coalesce(s.total, 0), coalesce(c.total, 0), coalesce(s.total, 0) - coalesce(c.total, 0)
FROM (SELECT day, sum(amount) AS total, count(*) AS n FROM source_line GROUP BY day) s
FULL JOIN (SELECT day, sum(amount) AS total, count(*) AS n FROM copied_line GROUP BY day) c USING (day)
WHERE coalesce(s.n, 0) <> coalesce(c.n, 0)
ORDER BY day;
