-- expect: rows
SELECT a.code, a.city FROM ref.airports a
WHERE NOT EXISTS (SELECT 1 FROM ops.flights f WHERE f.destination = a.code AND f.origin <> 'BGO') AND a.code <> 'BGO' AND a.code <> 'OSL'
ORDER BY a.code;
