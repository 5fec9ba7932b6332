-- expect: rows
SELECT day, shop, amount
FROM (SELECT day, shop, amount, 1 AS n FROM source_line UNION ALL SELECT day, shop, amount, -1 FROM copied_line)
GROUP BY day, shop, amount
HAVING sum(n) > 0;
