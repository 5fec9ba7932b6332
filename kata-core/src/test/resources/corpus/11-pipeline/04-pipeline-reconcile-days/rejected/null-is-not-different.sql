-- expect: rows
SELECT day, coalesce(s.total, 0), coalesce(c.total, 0), coalesce(s.total, 0) - coalesce(c.total, 0)
FROM (SELECT day, sum(amount) AS total FROM source_line GROUP BY day) s
FULL JOIN (SELECT day, sum(amount) AS total FROM copied_line GROUP BY day) c USING (day)
WHERE s.total <> c.total
ORDER BY day;
