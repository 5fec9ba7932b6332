-- expect: rows
SELECT f.flight_id, o.city AS from_city, d.city AS to_city, f.departs_at
FROM ops.flights f LEFT JOIN ref.airports o ON o.code = f.origin LEFT JOIN ref.airports d ON d.code = f.destination
WHERE o.city <> d.city
ORDER BY f.departs_at, f.flight_id;
