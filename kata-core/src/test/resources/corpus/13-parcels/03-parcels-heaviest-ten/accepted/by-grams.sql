SELECT parcel_id, kg FROM depot.parcel WHERE shelf_code IS NOT NULL ORDER BY grams DESC FETCH FIRST 10 ROWS ONLY
