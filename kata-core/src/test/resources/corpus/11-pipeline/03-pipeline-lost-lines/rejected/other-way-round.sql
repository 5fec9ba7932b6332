-- expect: rows
SELECT day, shop, amount FROM copied_line
EXCEPT ALL
SELECT day, shop, amount FROM source_line;
