-- expect: rows
SELECT parcel_id FROM depot.parcel WHERE note ILIKE '%keep%cold%'
