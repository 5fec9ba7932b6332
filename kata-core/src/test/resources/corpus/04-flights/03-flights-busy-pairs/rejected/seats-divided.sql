-- expect: rows
SELECT least(origin, destination) AS a, greatest(origin, destination) AS b, sum(seats) // max(seats) AS flights
FROM ops.flights GROUP BY 1, 2 HAVING count(*) >= 2 ORDER BY flights DESC, a, b;
