SELECT f.flight_id, count(b.booking_id) AS booked, f.seats - count(b.booking_id) AS seats_left, avg(b.fare_cents) AS average_fare
FROM ops.flights AS f
LEFT JOIN ops.bookings AS b ON b.flight_id = f.flight_id
GROUP BY f.flight_id, f.seats;
