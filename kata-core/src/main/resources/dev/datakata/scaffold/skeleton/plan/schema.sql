-- The tables, with every constraint that holds: the checker makes databases of its own by them.
CREATE TABLE example (
  example_id BIGINT NOT NULL PRIMARY KEY
);
