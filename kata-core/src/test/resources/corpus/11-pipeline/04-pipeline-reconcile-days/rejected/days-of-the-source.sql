-- expect: rows
SELECT s.day, s.total, coalesce(c.total, 0), s.total - coalesce(c.total, 0)
FROM (SELECT day, sum(amount) AS total FROM source_line GROUP BY day) s
LEFT JOIN (SELECT day, sum(amount) AS total FROM copied_line GROUP BY day) c ON c.day = s.day
WHERE s.total <> coalesce(c.total, 0)
ORDER BY s.day;
