WITH RECURSIVE trip AS (
  SELECT destination AS code, ['OSL', destination] AS seen FROM ops.flights WHERE origin = 'OSL'
  UNION
  SELECT f.destination, list_append(t.seen, f.destination)
  FROM trip t JOIN ops.flights f ON f.origin = t.code
  WHERE NOT list_contains(t.seen, f.destination) AND len(t.seen) < 4
)
SELECT code, min(len(seen)) - 1 AS flights FROM trip GROUP BY ALL ORDER BY flights, code;
