CREATE SCHEMA ref;
CREATE SCHEMA ops;

-- Not every airfield is in the reference data, so flights do not refer to it by a key.
CREATE TABLE ref.airports (
  code    VARCHAR PRIMARY KEY,
  city    VARCHAR NOT NULL,
  country VARCHAR NOT NULL
);

CREATE TABLE ops.flights (
  flight_id   INTEGER PRIMARY KEY,
  origin      VARCHAR NOT NULL,
  destination VARCHAR NOT NULL,
  departs_at  TIMESTAMP NOT NULL CHECK (departs_at = date_trunc('minute', departs_at)),
  arrives_at  TIMESTAMP NOT NULL CHECK (arrives_at = date_trunc('minute', arrives_at)),
  seats       INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 1000),
  CHECK (origin <> destination),
  CHECK (arrives_at > departs_at)
);

CREATE TABLE ops.bookings (
  booking_id INTEGER PRIMARY KEY,
  flight_id  INTEGER NOT NULL REFERENCES ops.flights (flight_id),
  class      VARCHAR NOT NULL CHECK (class IN ('economy', 'business')),
  fare_cents INTEGER CHECK (fare_cents BETWEEN 0 AND 1000000)
);
