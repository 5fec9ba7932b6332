WITH airports AS (SELECT code, city FROM ref.airports),
     flights AS (SELECT * FROM ops.flights)
SELECT flights.flight_id, start.city AS from_city, goal.city AS to_city, flights.departs_at
FROM flights
LEFT JOIN airports start ON flights.origin = start.code
LEFT JOIN airports goal ON flights.destination = goal.code
ORDER BY departs_at, flight_id;
