-- expect: rows
SELECT f.flight_id, coalesce(sum(c.n), 0) AS booked, f.seats - coalesce(sum(c.n), 0) AS seats_left, min(c.fare) AS average_fare
FROM ops.flights f
LEFT JOIN (SELECT flight_id, count(*) AS n, avg(fare_cents) AS fare FROM ops.bookings GROUP BY flight_id, fare_cents > 0) c USING (flight_id)
GROUP BY f.flight_id, f.seats;
