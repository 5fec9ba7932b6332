SELECT flight_id,
       (SELECT count(*) FROM ops.bookings b WHERE b.flight_id = f.flight_id) AS booked,
       seats - (SELECT count(*) FROM ops.bookings b WHERE b.flight_id = f.flight_id) AS seats_left,
       (SELECT avg(fare_cents) FROM ops.bookings b WHERE b.flight_id = f.flight_id) AS average_fare
FROM ops.flights f;
