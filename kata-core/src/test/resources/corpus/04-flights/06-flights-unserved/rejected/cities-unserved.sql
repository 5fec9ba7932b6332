-- expect: rows
SELECT a.code, a.city FROM ref.airports a
WHERE a.city NOT IN (SELECT b.city FROM ref.airports b JOIN ops.flights f ON b.code IN (f.origin, f.destination))
ORDER BY a.code;
