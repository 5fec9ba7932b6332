WITH RECURSIVE leg AS (SELECT DISTINCT origin, destination FROM ops.flights),
trip AS (
  SELECT destination AS code, 1 AS flights FROM leg WHERE origin = 'OSL'
  UNION ALL
  SELECT l.destination, t.flights + 1 FROM trip t INNER JOIN leg l ON t.code = l.origin AND t.flights IN (1, 2)
)
SELECT DISTINCT ON (code) code, flights
FROM (SELECT code, flights FROM trip WHERE code NOT IN ('OSL')) t
QUALIFY row_number() OVER (PARTITION BY code ORDER BY flights) = 1
ORDER BY flights, code;
