-- The tables that every scenario starts on.
CREATE TABLE example (
  day   DATE   NOT NULL,
  cents BIGINT NOT NULL
);

CREATE TABLE example_total (
  day   DATE   NOT NULL PRIMARY KEY,
  cents BIGINT NOT NULL
);
