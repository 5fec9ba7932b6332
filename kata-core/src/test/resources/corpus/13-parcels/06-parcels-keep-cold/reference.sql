SELECT parcel_id FROM depot.parcel WHERE note LIKE '%keep%cold%'
