-- expect: rows
SELECT parcel_id FROM depot.parcel WHERE note LIKE '%keep%' AND note LIKE '%cold%'
