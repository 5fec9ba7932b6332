-- expect: rows
SELECT day, shop, amount FROM source_line
EXCEPT
SELECT day, shop, amount FROM copied_line;
