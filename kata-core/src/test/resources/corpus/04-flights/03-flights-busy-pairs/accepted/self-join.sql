SELECT p.a, p.b, count(*) AS flights
FROM (SELECT DISTINCT least(origin, destination) AS a, greatest(origin, destination) AS b FROM ops.flights) p
JOIN ops.flights f ON (f.origin = p.a AND f.destination = p.b) OR (f.origin = p.b AND f.destination = p.a)
GROUP BY p.a, p.b
HAVING NOT count(*) < 2
ORDER BY flights DESC, p.a, p.b;
