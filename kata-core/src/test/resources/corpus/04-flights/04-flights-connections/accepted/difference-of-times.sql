WITH pairs AS (
  SELECT a.flight_id AS first_flight, b.flight_id AS second_flight, b.departs_at - a.arrives_at AS wait
  FROM ops.flights a INNER JOIN ops.flights b ON a.destination = b.origin AND NOT a.origin = b.destination
)
SELECT first_flight, second_flight, datesub('minute', TIMESTAMP '2000-01-01', TIMESTAMP '2000-01-01' + wait) AS wait_minutes
FROM pairs
WHERE wait >= INTERVAL '45 minutes' AND wait <= INTERVAL '4 hours'
ORDER BY first_flight, second_flight;
