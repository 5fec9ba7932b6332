-- expect: refused-good-row
-- The calendar has other centuries.
CREATE TABLE dim_date (
  day        DATE NOT NULL PRIMARY KEY,
  year       INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  month      INTEGER NOT NULL,
  is_holiday BOOLEAN NOT NULL,
  CHECK (year = extract(year FROM day)),
  CHECK (month = extract(month FROM day))
);

CREATE TABLE dim_customer (
  customer_key BIGINT NOT NULL PRIMARY KEY,
  customer_id  BIGINT NOT NULL UNIQUE,
  country      VARCHAR NOT NULL CHECK (regexp_full_match(country, '[A-Z]{2}')),
  segment      VARCHAR
);

CREATE TABLE dim_product (
  product_key BIGINT NOT NULL PRIMARY KEY,
  sku         VARCHAR NOT NULL UNIQUE,
  name        VARCHAR NOT NULL,
  category    VARCHAR
);

CREATE TABLE fact_sales (
  order_id         BIGINT NOT NULL,
  line_number      INTEGER NOT NULL CHECK (line_number >= 1),
  day              DATE NOT NULL REFERENCES dim_date (day),
  customer_key     BIGINT NOT NULL REFERENCES dim_customer (customer_key),
  product_key      BIGINT NOT NULL REFERENCES dim_product (product_key),
  status           VARCHAR NOT NULL CHECK (status IN ('paid', 'refunded', 'cancelled')),
  quantity         INTEGER NOT NULL CHECK (quantity >= 1),
  unit_price_cents BIGINT NOT NULL CHECK (unit_price_cents >= 0),
  discount_cents   BIGINT NOT NULL CHECK (discount_cents >= 0),
  coupon_code      VARCHAR,
  PRIMARY KEY (order_id, line_number),
  CHECK (discount_cents <= quantity * unit_price_cents),
  CHECK (coupon_code IS NULL OR discount_cents >= 1)
);
