CREATE TABLE account (
  account_id    INTEGER PRIMARY KEY,
  owner         VARCHAR NOT NULL,
  opening_cents BIGINT  NOT NULL,
  balance_cents BIGINT  NOT NULL CHECK (balance_cents >= 0)
);

CREATE TABLE transfer (
  from_account INTEGER NOT NULL,
  to_account   INTEGER NOT NULL,
  amount_cents BIGINT  NOT NULL CHECK (amount_cents > 0)
);
