SELECT string_split(shelf_code, '-')[1] AS shelf_row, count(shelf_code) AS shelves, max(string_split(shelf_code, '-')[2]) AS last
FROM depot.shelf GROUP BY 1
