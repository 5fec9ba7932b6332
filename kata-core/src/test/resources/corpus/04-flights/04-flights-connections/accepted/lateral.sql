SELECT a.flight_id AS first_flight, n.flight_id AS second_flight, n.wait AS wait_minutes
FROM ops.flights a,
     LATERAL (SELECT b.flight_id, date_diff('minute', a.arrives_at, b.departs_at) AS wait
              FROM ops.flights b WHERE b.origin = a.destination AND b.destination <> a.origin) AS n
WHERE n.wait BETWEEN 45 AND 240
ORDER BY ALL;
