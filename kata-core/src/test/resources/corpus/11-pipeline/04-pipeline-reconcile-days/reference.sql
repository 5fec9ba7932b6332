SELECT day, coalesce(s.total, 0) AS source_total, coalesce(c.total, 0) AS copied_total,
       coalesce(s.total, 0) - coalesce(c.total, 0) AS difference
FROM (SELECT day, sum(amount) AS total FROM source_line GROUP BY day) AS s
FULL OUTER JOIN (SELECT day, sum(amount) AS total FROM copied_line GROUP BY day) AS c USING (day)
WHERE coalesce(s.total, 0) <> coalesce(c.total, 0)
ORDER BY day;
