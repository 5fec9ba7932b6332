-- expect: rows
SELECT f.flight_id, o.city AS from_city, d.city AS to_city, f.departs_at
FROM ops.flights f JOIN ref.airports o ON o.code = f.origin JOIN ref.airports d ON d.code = f.destination
ORDER BY f.departs_at, f.flight_id;
