-- expect: rows
SELECT parcel_id, came_on::DATE AS came_on FROM depot.parcel WHERE came_on::DATE BETWEEN '2025-02-01' AND '2025-03-01'
