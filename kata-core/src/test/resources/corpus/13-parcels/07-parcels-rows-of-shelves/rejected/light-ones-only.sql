-- expect: rows
SELECT split_part(shelf_code, '-', 1) AS shelf_row, count(*) AS shelves, max(split_part(shelf_code, '-', 2)) AS last
FROM depot.shelf WHERE max_kg < 1000 AND max_kg <> 7 GROUP BY 1
