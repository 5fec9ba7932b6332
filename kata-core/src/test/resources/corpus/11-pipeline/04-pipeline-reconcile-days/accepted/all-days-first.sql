SELECT *, x - y AS difference FROM (
  SELECT d.day,
         coalesce((SELECT sum(s.amount) FROM source_line s WHERE s.day = d.day), 0) AS x,
         coalesce((SELECT sum(c.amount) FROM copied_line c WHERE c.day = d.day), 0) AS y
  FROM (SELECT day FROM source_line UNION SELECT day FROM copied_line) AS d
)
WHERE difference <> 0
ORDER BY day;
