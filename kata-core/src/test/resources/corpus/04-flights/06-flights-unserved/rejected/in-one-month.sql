-- expect: rows
SELECT a.code, a.city FROM ref.airports a
WHERE NOT EXISTS (SELECT 1 FROM ops.flights f WHERE a.code IN (f.origin, f.destination) AND f.departs_at < TIMESTAMP '2026-06-01')
ORDER BY a.code;
