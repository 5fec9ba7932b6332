SELECT a.flight_id AS first_flight, b.flight_id AS second_flight, date_diff('minute', a.arrives_at, b.departs_at) AS wait_minutes
FROM ops.flights AS a
JOIN ops.flights AS b ON b.origin = a.destination
WHERE b.departs_at BETWEEN a.arrives_at + INTERVAL 45 MINUTE AND a.arrives_at + INTERVAL 4 HOUR
  AND b.destination <> a.origin
ORDER BY first_flight, second_flight;
