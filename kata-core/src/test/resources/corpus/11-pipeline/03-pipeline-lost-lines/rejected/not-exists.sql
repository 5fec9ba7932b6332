-- expect: rows
SELECT s.day, s.shop, s.amount FROM source_line s
WHERE NOT EXISTS (SELECT 1 FROM copied_line c WHERE c.day = s.day AND c.shop = s.shop AND c.amount = s.amount);
