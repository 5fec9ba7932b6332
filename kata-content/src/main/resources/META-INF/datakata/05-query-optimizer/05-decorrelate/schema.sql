CREATE TABLE price_changes (
  product_id  INTEGER   NOT NULL,
  valid_from  TIMESTAMP NOT NULL,
  price_cents BIGINT    NOT NULL CHECK (price_cents >= 0),
  PRIMARY KEY (product_id, valid_from)
);

CREATE TABLE sales (
  sale_id    BIGINT    NOT NULL PRIMARY KEY,
  product_id INTEGER   NOT NULL,
  sold_at    TIMESTAMP NOT NULL
);
