-- The tables, with every constraint that holds.
CREATE TABLE example (
  example_id INTEGER NOT NULL PRIMARY KEY,
  units      INTEGER NOT NULL CHECK (units >= 0)
);
