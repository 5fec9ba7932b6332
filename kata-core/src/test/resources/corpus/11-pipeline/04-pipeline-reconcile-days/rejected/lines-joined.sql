-- expect: rows
SELECT coalesce(s.day, c.day), coalesce(sum(s.amount), 0), coalesce(sum(c.amount), 0), coalesce(sum(s.amount), 0) - coalesce(sum(c.amount), 0)
FROM source_line s FULL JOIN copied_line c ON c.day = s.day AND c.shop = s.shop AND c.amount = s.amount
GROUP BY 1
HAVING coalesce(sum(s.amount), 0) <> coalesce(sum(c.amount), 0)
ORDER BY 1;
