SELECT flight_id,
       (SELECT city FROM ref.airports WHERE code = origin) AS from_city,
       (SELECT a.city FROM ref.airports a WHERE a.code = ops.flights.destination) AS to_city,
       departs_at
FROM ops.flights
ORDER BY 4, 1;
