CREATE TYPE election_state AS ENUM ('planned', 'open', 'counted', 'annulled');

CREATE TABLE election (
  election_id INTEGER PRIMARY KEY,
  title       VARCHAR NOT NULL,
  state       election_state NOT NULL,
  held_on     DATE
);

CREATE TABLE slate (
  slate_id    INTEGER PRIMARY KEY,
  election_id INTEGER NOT NULL REFERENCES election (election_id),
  label       VARCHAR NOT NULL,
  UNIQUE (election_id, label)
);

CREATE TABLE tally (
  slate_id INTEGER NOT NULL REFERENCES slate (slate_id),
  district VARCHAR NOT NULL,
  votes    INTEGER NOT NULL CHECK (votes >= 0),
  PRIMARY KEY (slate_id, district)
);
