SELECT f.flight_id, o.city AS from_city, d.city AS to_city, f.departs_at
FROM ref.airports o
RIGHT JOIN (ref.airports d RIGHT OUTER JOIN ops.flights f ON f.destination = d.code) ON o.code = f.origin
ORDER BY f.departs_at ASC, f.flight_id ASC;
