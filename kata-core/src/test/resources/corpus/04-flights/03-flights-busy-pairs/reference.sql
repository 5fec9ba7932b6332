SELECT least(origin, destination) AS a, greatest(origin, destination) AS b, count(*) AS flights
FROM ops.flights
GROUP BY least(origin, destination), greatest(origin, destination)
HAVING count(*) >= 2
ORDER BY flights DESC, a, b;
