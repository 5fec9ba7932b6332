SELECT DISTINCT f.flight_id,
       count(b.booking_id) OVER w AS booked,
       f.seats - count(b.booking_id) OVER w AS seats_left,
       avg(b.fare_cents) OVER w AS average_fare
FROM ops.flights f LEFT OUTER JOIN ops.bookings b ON b.flight_id = f.flight_id
WINDOW w AS (PARTITION BY f.flight_id);
