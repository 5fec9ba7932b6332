WITH s AS (SELECT day, shop, amount, count(*) AS n FROM source_line GROUP BY ALL),
     c AS (SELECT day, shop, amount, count(*) AS n FROM copied_line GROUP BY ALL)
SELECT s.day, s.shop, s.amount
FROM s LEFT JOIN c USING (day, shop, amount)
CROSS JOIN LATERAL (SELECT unnest(range(s.n - coalesce(c.n, 0)))) AS missing;
