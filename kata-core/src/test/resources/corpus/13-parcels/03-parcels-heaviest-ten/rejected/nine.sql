-- expect: rows
SELECT parcel_id, kg FROM depot.waiting ORDER BY kg DESC LIMIT 9
