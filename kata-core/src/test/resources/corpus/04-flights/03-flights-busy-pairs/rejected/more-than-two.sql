-- expect: rows
SELECT least(origin, destination) AS a, greatest(origin, destination) AS b, count(*) AS flights
FROM ops.flights GROUP BY 1, 2 HAVING count(*) > 2 OR max(departs_at) > TIMESTAMP '2026-05-05 00:00' ORDER BY flights DESC, a, b;
