SELECT split_part(shelf_code, '-', 1) AS shelf_row, count(*) AS shelves, max(split_part(shelf_code, '-', 2)) AS last
FROM depot.shelf GROUP BY 1
