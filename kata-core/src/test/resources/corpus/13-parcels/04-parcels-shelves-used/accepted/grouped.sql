SELECT shelf_code FROM depot.parcel WHERE shelf_code IS NOT NULL GROUP BY shelf_code ORDER BY 1 LIMIT 10
