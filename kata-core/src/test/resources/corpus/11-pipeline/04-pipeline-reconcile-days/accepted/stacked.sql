SELECT day, sum(s) AS source_total, sum(c) AS copied_total, sum(s) - sum(c) AS difference
FROM (
  SELECT day, amount AS s, 0 AS c FROM source_line
  UNION ALL
  SELECT day, 0, amount FROM copied_line
)
GROUP BY day
HAVING sum(s) <> sum(c)
ORDER BY day;
