-- expect: rows
SELECT f.flight_id, o.city AS from_city, d.city AS to_city, f.departs_at
FROM ops.flights f, ref.airports o, ref.airports d
WHERE f.origin = o.code AND f.destination = d.code
ORDER BY f.departs_at, f.flight_id;
