-- expect: rows
SELECT least(f.origin, f.destination) AS a, greatest(f.origin, f.destination) AS b, count(*) AS flights
FROM ops.flights f JOIN ref.airports o ON o.code = f.origin JOIN ref.airports d ON d.code = f.destination
GROUP BY ALL HAVING count(*) >= 2 ORDER BY flights DESC, a, b;
