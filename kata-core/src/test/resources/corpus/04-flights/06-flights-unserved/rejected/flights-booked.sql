-- expect: rows
SELECT a.code, a.city FROM ref.airports a
WHERE NOT EXISTS (SELECT 1 FROM ops.flights f JOIN ops.bookings b USING (flight_id) WHERE a.code IN (f.origin, f.destination))
ORDER BY a.code;
