CREATE TABLE orders (
  order_id     BIGINT    NOT NULL PRIMARY KEY,
  customer_id  BIGINT    NOT NULL,
  ordered_at   TIMESTAMP NOT NULL,
  status       VARCHAR   NOT NULL CHECK (status IN ('paid', 'refunded', 'cancelled')),
  amount_cents BIGINT    NOT NULL CHECK (amount_cents >= 0)
);
