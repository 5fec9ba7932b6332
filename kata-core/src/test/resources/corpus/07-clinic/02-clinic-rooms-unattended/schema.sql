CREATE TABLE room (
  room_id INTEGER PRIMARY KEY,
  name    VARCHAR NOT NULL,
  floor   INTEGER NOT NULL
);

-- An appointment is cancelled exactly when the moment of its cancellation is known.
CREATE TABLE appointment (
  appointment_id INTEGER PRIMARY KEY,
  room_id        INTEGER NOT NULL REFERENCES room (room_id),
  department     VARCHAR NOT NULL CHECK (department IN ('cardiology', 'dermatology', 'radiology')),
  status         VARCHAR NOT NULL CHECK (status IN ('booked', 'attended', 'missed', 'cancelled')),
  starts_at      TIMESTAMP NOT NULL,
  minutes        INTEGER NOT NULL CHECK (minutes > 0),
  cancelled_at   TIMESTAMP,
  CHECK ((status = 'cancelled') = (cancelled_at IS NOT NULL))
);
