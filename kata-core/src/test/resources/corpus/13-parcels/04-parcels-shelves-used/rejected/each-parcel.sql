-- expect: rows
SELECT shelf_code FROM depot.waiting ORDER BY shelf_code LIMIT 10
