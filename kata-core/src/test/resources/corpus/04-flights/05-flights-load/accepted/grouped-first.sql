WITH load AS (
  SELECT flight_id, count(*) AS n, sum(fare_cents) / nullif(count(fare_cents), 0) AS fare FROM ops.bookings GROUP BY flight_id
)
SELECT f.flight_id, coalesce(load.n, 0) AS booked, f.seats - coalesce(load.n, 0) AS seats_left, load.fare AS average_fare
FROM ops.flights f LEFT JOIN load USING (flight_id)
ORDER BY f.flight_id;
