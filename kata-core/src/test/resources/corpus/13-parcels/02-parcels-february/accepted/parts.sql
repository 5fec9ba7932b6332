SELECT parcel_id, make_date(CAST(left(came_on, 4) AS INTEGER), 2, CAST(right(came_on, 2) AS INTEGER)) AS came_on
FROM depot.parcel
WHERE split_part(came_on, '-', 1) = '2025' AND substr(came_on, 6, 2) = '02'
