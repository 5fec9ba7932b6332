SELECT substr(shelf_code, 1, strpos(shelf_code, '-') - 1) AS shelf_row, count(*) AS shelves,
    max(substr(shelf_code, strpos(shelf_code, '-') + 1)) AS last
FROM depot.shelf GROUP BY shelf_row
