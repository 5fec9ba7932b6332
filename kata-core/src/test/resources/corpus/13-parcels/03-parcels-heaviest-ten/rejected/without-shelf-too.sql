-- expect: rows
SELECT parcel_id, kg FROM depot.parcel ORDER BY kg DESC LIMIT 10
