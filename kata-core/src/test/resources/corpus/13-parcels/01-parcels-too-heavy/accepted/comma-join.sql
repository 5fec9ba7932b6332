SELECT p.parcel_id, p.kg - s.max_kg AS over
FROM depot.shelf AS s, depot.parcel AS p
WHERE p.shelf_code = s.shelf_code AND p.kg + 0.05 > s.max_kg
