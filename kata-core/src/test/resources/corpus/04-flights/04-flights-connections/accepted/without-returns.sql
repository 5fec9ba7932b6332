SELECT first_flight, second_flight, wait_minutes FROM (
  SELECT a.flight_id AS first_flight, b.flight_id AS second_flight, date_diff('minute', a.arrives_at, b.departs_at) AS wait_minutes
  FROM ops.flights a JOIN ops.flights b ON b.origin = a.destination
  WHERE a.arrives_at <= b.departs_at - INTERVAL 45 MINUTE AND a.arrives_at >= b.departs_at - INTERVAL 240 MINUTE
  EXCEPT
  SELECT a.flight_id, b.flight_id, date_diff('minute', a.arrives_at, b.departs_at)
  FROM ops.flights a JOIN ops.flights b ON a.destination = b.origin AND a.origin = b.destination
)
ORDER BY first_flight, second_flight;
