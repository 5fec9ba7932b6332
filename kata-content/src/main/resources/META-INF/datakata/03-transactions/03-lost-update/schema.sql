CREATE TABLE stock (
  item      VARCHAR PRIMARY KEY,
  delivered INTEGER NOT NULL,
  units     INTEGER NOT NULL CHECK (units >= 0)
);

CREATE TABLE sale (
  item       VARCHAR NOT NULL,
  units_left INTEGER NOT NULL
);
