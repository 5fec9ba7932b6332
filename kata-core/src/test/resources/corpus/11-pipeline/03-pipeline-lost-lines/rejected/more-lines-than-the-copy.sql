-- expect: rows
SELECT day, shop, min(amount) AS amount
FROM (SELECT *, 1 AS n FROM source_line UNION ALL SELECT *, -1 FROM copied_line)
GROUP BY day, shop
HAVING sum(n) > 0;
