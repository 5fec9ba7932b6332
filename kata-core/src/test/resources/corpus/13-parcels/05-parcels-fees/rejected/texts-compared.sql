-- expect: rows
SELECT sum(CAST(fee AS DECIMAL(10, 2))) AS fees FROM depot.parcel WHERE fee > '5'
