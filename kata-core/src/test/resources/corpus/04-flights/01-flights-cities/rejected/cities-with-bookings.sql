-- expect: rows
SELECT DISTINCT f.flight_id, o.city AS from_city, d.city AS to_city, f.departs_at
FROM ops.bookings b JOIN ops.flights f USING (flight_id)
LEFT JOIN ref.airports o ON o.code = f.origin LEFT JOIN ref.airports d ON d.code = f.destination
ORDER BY f.departs_at, f.flight_id;
