-- expect: rows
SELECT f.flight_id, coalesce(o.city, f.origin) AS from_city, coalesce(d.city, f.destination) AS to_city, f.departs_at
FROM ops.flights f LEFT JOIN ref.airports o ON o.code = f.origin LEFT JOIN ref.airports d ON d.code = f.destination
ORDER BY f.departs_at, f.flight_id;
