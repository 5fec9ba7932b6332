SELECT CAST(sum(fee::DOUBLE) AS DECIMAL(12, 2)) AS fees FROM depot.parcel WHERE fee::DOUBLE > 5
