CREATE TABLE books (
  isbn  VARCHAR PRIMARY KEY,
  title VARCHAR NOT NULL,
  shelf VARCHAR NOT NULL,
  pages INTEGER CHECK (pages > 0)
);

CREATE TABLE members (
  member_id INTEGER PRIMARY KEY,
  card      VARCHAR NOT NULL UNIQUE,
  joined_on DATE NOT NULL
);

CREATE TABLE loans (
  loan_id     INTEGER PRIMARY KEY,
  isbn        VARCHAR NOT NULL REFERENCES books (isbn),
  member_id   INTEGER NOT NULL REFERENCES members (member_id),
  lent_on     DATE NOT NULL,
  due_on      DATE NOT NULL,
  returned_on DATE,
  CHECK (due_on > lent_on),
  CHECK (returned_on >= lent_on)
);
