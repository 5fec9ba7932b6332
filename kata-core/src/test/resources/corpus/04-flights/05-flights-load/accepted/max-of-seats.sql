SELECT f.flight_id, sum(CASE WHEN b.booking_id IS NULL THEN 0 ELSE 1 END) AS booked,
       max(f.seats) - sum(CASE WHEN b.booking_id IS NULL THEN 0 ELSE 1 END) AS seats_left,
       mean(b.fare_cents) AS average_fare
FROM ops.bookings b RIGHT JOIN ops.flights f ON f.flight_id = b.flight_id
GROUP BY f.flight_id;
