-- expect: rows
SELECT code, city FROM ref.airports
WHERE code NOT IN (SELECT origin FROM ops.flights) OR code NOT IN (SELECT destination FROM ops.flights)
ORDER BY code;
