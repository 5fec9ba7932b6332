-- expect: rows
SELECT f.flight_id, count(*) AS booked, f.seats - count(*) AS seats_left, avg(b.fare_cents) AS average_fare
FROM ops.flights f LEFT JOIN ops.bookings b USING (flight_id) GROUP BY f.flight_id, f.seats;
