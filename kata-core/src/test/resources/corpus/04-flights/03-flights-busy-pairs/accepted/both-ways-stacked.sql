SELECT a, b, count(*) AS flights
FROM (
  SELECT origin AS a, destination AS b FROM ops.flights WHERE origin < destination
  UNION ALL
  SELECT destination, origin FROM ops.flights WHERE destination < origin
) AS pairs
GROUP BY ALL
HAVING flights >= 2
ORDER BY flights DESC, a, b;
