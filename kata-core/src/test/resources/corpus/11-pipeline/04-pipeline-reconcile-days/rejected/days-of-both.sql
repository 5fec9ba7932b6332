-- expect: rows
SELECT s.day, s.total, c.total, s.total - c.total
FROM (SELECT day, sum(amount) AS total FROM source_line GROUP BY day) s
JOIN (SELECT day, sum(amount) AS total FROM copied_line GROUP BY day) c ON c.day = s.day
WHERE s.total <> c.total
ORDER BY s.day;
