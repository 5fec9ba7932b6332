SELECT code, city
FROM ref.airports
WHERE code NOT IN (SELECT origin FROM ops.flights UNION SELECT destination FROM ops.flights)
ORDER BY 1;
