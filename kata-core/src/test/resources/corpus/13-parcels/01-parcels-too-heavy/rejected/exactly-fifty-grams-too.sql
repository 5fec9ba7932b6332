-- expect: rows
SELECT p.parcel_id, p.kg - s.max_kg AS over
FROM depot.parcel AS p JOIN depot.shelf AS s ON s.shelf_code = p.shelf_code
WHERE p.kg >= s.max_kg - 0.05
