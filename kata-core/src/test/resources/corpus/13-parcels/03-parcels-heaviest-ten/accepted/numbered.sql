SELECT parcel_id, kg
FROM (SELECT parcel_id, kg, row_number() OVER (ORDER BY kg DESC) AS place FROM depot.parcel WHERE shelf_code IS NOT NULL)
WHERE place <= 10
ORDER BY kg DESC
