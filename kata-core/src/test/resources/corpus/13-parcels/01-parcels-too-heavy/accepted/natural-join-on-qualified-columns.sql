SELECT parcel.parcel_id, parcel.kg - shelf.max_kg AS over
FROM depot.parcel NATURAL JOIN depot.shelf
WHERE NOT parcel.kg <= shelf.max_kg - 0.05
