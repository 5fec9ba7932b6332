SELECT parcel_id, CAST(came_on AS DATE) AS came_on
FROM depot.parcel
WHERE CAST(came_on AS DATE) >= DATE '2025-02-01' AND CAST(came_on AS DATE) < DATE '2025-03-01'
