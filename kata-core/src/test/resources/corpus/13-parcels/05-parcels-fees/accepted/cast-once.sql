SELECT sum(amount) AS fees FROM (SELECT fee::DECIMAL(10, 2) AS amount FROM depot.parcel) WHERE NOT amount <= 5
