-- expect: rows
SELECT day, coalesce(s.total, 0), coalesce(c.total, 0), abs(coalesce(s.total, 0) - coalesce(c.total, 0))
FROM (SELECT day, sum(amount) AS total FROM source_line GROUP BY day) s
FULL JOIN (SELECT day, sum(amount) AS total FROM copied_line GROUP BY day) c USING (day)
WHERE coalesce(s.total, 0) <> coalesce(c.total, 0)
ORDER BY day;
