-- expect: rows
SELECT parcel_id, came_on::DATE AS came_on FROM depot.parcel WHERE came_on LIKE '%-02-%'
