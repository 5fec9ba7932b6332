SELECT day,
       coalesce(sum(amount) FILTER (WHERE side = 1), 0),
       coalesce(sum(amount) FILTER (WHERE side = -1), 0),
       sum(side * amount) AS difference
FROM (SELECT day, amount, 1 AS side FROM source_line UNION ALL BY NAME SELECT -1 AS side, day, amount FROM copied_line)
GROUP BY ALL
HAVING sum(side * amount) NOT BETWEEN 0 AND 0
ORDER BY day;
