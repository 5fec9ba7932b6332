-- The tables, with what holds on healthy data. On the databases of the checks nothing enforces it.
CREATE TABLE example (
  example_id BIGINT NOT NULL PRIMARY KEY
);
