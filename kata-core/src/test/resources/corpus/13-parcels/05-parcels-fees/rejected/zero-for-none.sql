-- expect: rows
SELECT coalesce(sum(CAST(fee AS DECIMAL(10, 2))), 0) AS fees FROM depot.parcel WHERE CAST(fee AS DECIMAL(10, 2)) > 5
