-- Types do the refusing where they can.
CREATE TYPE sale_status AS ENUM ('paid', 'refunded', 'cancelled');

CREATE TABLE dim_date (
  day DATE PRIMARY KEY,
  year SMALLINT NOT NULL,
  month UTINYINT NOT NULL,
  is_holiday BOOLEAN NOT NULL,
  CONSTRAINT date_parts CHECK (year = year(day) AND month = month(day))
);
CREATE TABLE dim_customer (
  customer_key UBIGINT PRIMARY KEY,
  customer_id UBIGINT NOT NULL UNIQUE,
  country VARCHAR NOT NULL,
  segment VARCHAR,
  CONSTRAINT iso_country CHECK (country ~ '^[A-Z][A-Z]$')
);
CREATE TABLE dim_product (
  product_key UBIGINT PRIMARY KEY,
  sku VARCHAR NOT NULL UNIQUE,
  name VARCHAR NOT NULL,
  category VARCHAR
);
CREATE TABLE fact_sales (
  order_id UBIGINT,
  line_number USMALLINT CHECK (line_number > 0),
  day DATE NOT NULL REFERENCES dim_date,
  customer_key UBIGINT NOT NULL REFERENCES dim_customer,
  product_key UBIGINT NOT NULL REFERENCES dim_product,
  status sale_status NOT NULL,
  quantity UINTEGER NOT NULL CHECK (quantity <> 0),
  unit_price_cents UBIGINT NOT NULL,
  discount_cents UBIGINT NOT NULL,
  coupon_code VARCHAR,
  PRIMARY KEY (order_id, line_number),
  CHECK (discount_cents <= quantity * unit_price_cents),
  CHECK (discount_cents > 0 OR coupon_code IS NULL)
);
