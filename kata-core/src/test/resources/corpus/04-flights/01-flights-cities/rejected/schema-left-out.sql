-- expect: execution
SELECT f.flight_id, o.city AS from_city, d.city AS to_city, f.departs_at
FROM flights f LEFT JOIN airports o ON o.code = f.origin LEFT JOIN airports d ON d.code = f.destination
ORDER BY f.departs_at, f.flight_id;
