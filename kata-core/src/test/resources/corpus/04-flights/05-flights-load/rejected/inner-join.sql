-- expect: rows
SELECT f.flight_id, count(*) AS booked, f.seats - count(*) AS seats_left, avg(b.fare_cents) AS average_fare
FROM ops.flights f, ops.bookings b WHERE f.flight_id = b.flight_id GROUP BY f.flight_id, f.seats;
