SELECT Day, Shop, Amount
FROM (SELECT *, row_number() OVER (PARTITION BY day, shop, amount) AS n FROM source_line) s
WHERE s.n > (SELECT count(*) FROM copied_line c WHERE c.day = s.day AND c.shop = s.shop AND c.amount = s.amount)
ORDER BY 1, 2, 3;
