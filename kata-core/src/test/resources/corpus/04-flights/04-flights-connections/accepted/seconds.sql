SELECT a.flight_id AS first_flight, b.flight_id AS second_flight, CAST((epoch(b.departs_at) - epoch(a.arrives_at)) / 60 AS BIGINT) AS wait_minutes
FROM ops.flights a, ops.flights b
WHERE a.destination = b.origin AND a.origin != b.destination
  AND epoch(b.departs_at) - epoch(a.arrives_at) >= 2700
  AND epoch(b.departs_at) - epoch(a.arrives_at) <= 14400
ORDER BY 1, 2;
