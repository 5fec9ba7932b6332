-- The feed as it came in: a key may come again in a newer version, and the same version more than once.
CREATE TABLE feed (
  load_id   INTEGER PRIMARY KEY,
  reading   VARCHAR NOT NULL,
  version   INTEGER NOT NULL CHECK (version > 0),
  payload   INTEGER,
  removed   BOOLEAN NOT NULL,
  event_at  TIMESTAMP NOT NULL,
  loaded_at TIMESTAMP NOT NULL
);

-- What the target holds, one row a reading.
CREATE TABLE target (
  reading VARCHAR PRIMARY KEY,
  payload INTEGER,
  version INTEGER NOT NULL CHECK (version > 0)
);

-- Lines of the source and of its copy; equal lines are different sales.
CREATE TABLE source_line (
  day    DATE NOT NULL,
  shop   VARCHAR NOT NULL,
  amount DECIMAL(10, 2) NOT NULL
);

CREATE TABLE copied_line (
  day    DATE NOT NULL,
  shop   VARCHAR NOT NULL,
  amount DECIMAL(10, 2) NOT NULL
);
