-- expect: column-names
SELECT a.code, a.country FROM ref.airports a
WHERE NOT EXISTS (SELECT 1 FROM ops.flights f WHERE a.code IN (f.origin, f.destination))
ORDER BY a.code;
