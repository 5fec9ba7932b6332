-- expect: rows
WITH RECURSIVE trip AS (
  SELECT destination AS code, 1 AS flights FROM ops.flights WHERE origin = 'OSL'
  UNION
  SELECT f.destination, t.flights + 1 FROM trip t JOIN ops.flights f ON f.origin = t.code WHERE t.flights < 3
)
SELECT a.code, min(t.flights) AS flights FROM trip t JOIN ref.airports a ON a.code = t.code
WHERE a.code <> 'OSL' GROUP BY a.code ORDER BY flights, code;
