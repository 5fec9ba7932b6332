-- expect: rows
SELECT a.flight_id AS first_flight, b.flight_id AS second_flight, date_diff('minute', a.arrives_at, b.departs_at) AS wait_minutes
FROM ops.flights a JOIN ops.flights b ON b.origin = a.destination AND b.destination <> a.origin
WHERE b.departs_at BETWEEN a.arrives_at + INTERVAL 45 MINUTE AND a.arrives_at + INTERVAL 4 HOUR
  AND b.departs_at::DATE = a.departs_at::DATE
ORDER BY 1, 2;
