SELECT code, min(n) AS flights
FROM (
  SELECT a.destination AS code, 1 AS n FROM ops.flights a WHERE a.origin = 'OSL'
  UNION
  SELECT b.destination, 2 FROM ops.flights a JOIN ops.flights b ON b.origin = a.destination WHERE a.origin = 'OSL'
  UNION
  SELECT c.destination, 3
  FROM ops.flights a, ops.flights b, ops.flights c
  WHERE a.origin = 'OSL' AND b.origin = a.destination AND c.origin = b.destination
) AS reached
WHERE code != 'OSL'
GROUP BY code
ORDER BY 2, 1;
