-- expect: row
SELECT 1
