WITH RECURSIVE trip(code, n) AS (
  SELECT 'OSL', 0
  UNION
  SELECT f.destination, trip.n + 1 FROM trip, ops.flights f WHERE f.origin = trip.code AND trip.n <= 2
)
SELECT code, min(n) AS flights FROM trip GROUP BY code HAVING min(n) > 0 ORDER BY min(n), code;
