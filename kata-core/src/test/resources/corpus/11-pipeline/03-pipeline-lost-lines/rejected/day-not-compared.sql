-- expect: rows
SELECT s.day, s.shop, s.amount
FROM source_line s LEFT JOIN copied_line c ON c.shop = s.shop AND c.amount = s.amount
WHERE c.day IS NULL;
