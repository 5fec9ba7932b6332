-- expect: accepted-bad-row
-- The tables as a picture: names and types, and keys alone.
CREATE TABLE dim_date (
  day        DATE NOT NULL PRIMARY KEY,
  year       INTEGER,
  month      INTEGER,
  is_holiday BOOLEAN
);

CREATE TABLE dim_customer (
  customer_key BIGINT NOT NULL PRIMARY KEY,
  customer_id  BIGINT,
  country      VARCHAR,
  segment      VARCHAR
);

CREATE TABLE dim_product (
  product_key BIGINT NOT NULL PRIMARY KEY,
  sku         VARCHAR,
  name        VARCHAR,
  category    VARCHAR
);

CREATE TABLE fact_sales (
  order_id         BIGINT,
  line_number      INTEGER,
  day              DATE,
  customer_key     BIGINT,
  product_key      BIGINT,
  status           VARCHAR,
  quantity         INTEGER,
  unit_price_cents BIGINT,
  discount_cents   BIGINT,
  coupon_code      VARCHAR,
  PRIMARY KEY (order_id, line_number)
);
