-- expect: rows
WITH RECURSIVE trip AS (
  SELECT destination AS code, 1 AS flights FROM ops.flights WHERE origin = 'OSL'
  UNION
  SELECT f.destination, t.flights + 1 FROM trip t JOIN ops.flights f ON f.origin = t.code WHERE t.flights < 3
)
SELECT code, min(flights) AS flights FROM trip GROUP BY code ORDER BY flights, code;
