SELECT ref.airports.code, ref.airports.city
FROM ref.airports
LEFT JOIN ops.flights AS leaving ON leaving.origin = ref.airports.code
LEFT JOIN ops.flights AS reaching ON reaching.destination = ref.airports.code
WHERE leaving.flight_id IS NULL AND reaching.flight_id IS NULL
ORDER BY ref.airports.code;
