SELECT s.day, s.shop, s.amount
FROM (SELECT *, row_number() OVER (PARTITION BY day, shop, amount) AS n FROM source_line) s
LEFT JOIN (SELECT *, row_number() OVER (PARTITION BY day, shop, amount) AS n FROM copied_line) c
  ON c.day = s.day AND c.shop = s.shop AND c.amount = s.amount AND c.n = s.n
WHERE c.day IS NULL;
