-- expect: rows
SELECT day, shop, amount FROM source_line
WHERE amount NOT IN (SELECT amount FROM copied_line);
