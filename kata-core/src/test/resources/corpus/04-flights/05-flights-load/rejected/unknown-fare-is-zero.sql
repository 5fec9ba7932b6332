-- expect: rows
SELECT f.flight_id, count(b.booking_id) AS booked, f.seats - count(b.booking_id) AS seats_left,
       avg(CASE WHEN b.booking_id IS NOT NULL THEN coalesce(b.fare_cents, 0) END) AS average_fare
FROM ops.flights f LEFT JOIN ops.bookings b USING (flight_id) GROUP BY f.flight_id, f.seats;
