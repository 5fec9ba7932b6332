CREATE TABLE account (
  account_id INTEGER PRIMARY KEY,
  label      VARCHAR NOT NULL,
  overdraft  DECIMAL(12, 2) NOT NULL CHECK (overdraft >= 0)
);

-- Money moved between two accounts; NULL stands for cash.
CREATE TABLE transfer (
  transfer_id  INTEGER PRIMARY KEY,
  from_account INTEGER REFERENCES account (account_id),
  to_account   INTEGER REFERENCES account (account_id),
  amount       DECIMAL(12, 2) NOT NULL CHECK (amount > 0),
  made_on      DATE NOT NULL
);

-- What stands in an account's book: money in is positive, money out negative.
CREATE TABLE entry (
  entry_id   INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (account_id),
  booked_on  DATE NOT NULL,
  amount     DECIMAL(12, 2) NOT NULL CHECK (amount <> 0),
  memo       VARCHAR
);
