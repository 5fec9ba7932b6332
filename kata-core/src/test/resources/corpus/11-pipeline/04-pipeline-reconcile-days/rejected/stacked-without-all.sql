-- expect: rows
SELECT day, sum(s), sum(c), sum(s) - sum(c)
FROM (SELECT day, amount AS s, 0 AS c FROM source_line UNION SELECT day, 0, amount FROM copied_line)
GROUP BY day
HAVING sum(s) <> sum(c)
ORDER BY day;
