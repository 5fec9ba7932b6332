-- The right answer.
CREATE TABLE example (
  example_id BIGINT NOT NULL PRIMARY KEY,
  pieces     INTEGER NOT NULL CHECK (pieces >= 1)
);
