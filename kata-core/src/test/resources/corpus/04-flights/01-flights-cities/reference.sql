SELECT f.flight_id, o.city AS from_city, d.city AS to_city, f.departs_at
FROM ops.flights AS f
LEFT JOIN ref.airports AS o ON o.code = f.origin
LEFT JOIN ref.airports AS d ON d.code = f.destination
ORDER BY departs_at, flight_id;
