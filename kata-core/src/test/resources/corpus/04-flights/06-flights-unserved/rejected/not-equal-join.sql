-- expect: rows
SELECT DISTINCT a.code, a.city FROM ref.airports a JOIN ops.flights f ON a.code <> f.origin AND a.code <> f.destination
ORDER BY a.code;
