-- expect: rows
SELECT split_part(shelf_code, '-', 1) AS shelf_row, count(*) AS shelves, arg_max(split_part(shelf_code, '-', 2), max_kg) AS last
FROM depot.shelf GROUP BY 1
