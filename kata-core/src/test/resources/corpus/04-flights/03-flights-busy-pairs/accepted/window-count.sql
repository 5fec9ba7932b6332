SELECT DISTINCT a, b, flights
FROM (
  SELECT least(f.origin, f.destination) a, greatest(f.origin, f.destination) b,
         count(*) OVER (PARTITION BY least(f.origin, f.destination), greatest(f.origin, f.destination)) flights
  FROM ops.flights f
)
WHERE flights <> 1
ORDER BY flights DESC, a ASC, b ASC;
