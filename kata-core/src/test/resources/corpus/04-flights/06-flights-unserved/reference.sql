SELECT a.code, a.city
FROM ref.airports AS a
WHERE NOT EXISTS (SELECT 1 FROM ops.flights AS f WHERE a.code IN (f.origin, f.destination))
ORDER BY a.code;
