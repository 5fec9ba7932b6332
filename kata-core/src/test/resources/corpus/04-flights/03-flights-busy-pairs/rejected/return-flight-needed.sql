-- expect: rows
SELECT least(f.origin, f.destination) AS a, greatest(f.origin, f.destination) AS b, count(*) AS flights
FROM ops.flights f
WHERE EXISTS (SELECT 1 FROM ops.flights g WHERE g.origin = f.destination AND g.destination = f.origin) OR f.origin = 'OSL'
GROUP BY 1, 2 HAVING count(*) >= 2 ORDER BY flights DESC, a, b;
