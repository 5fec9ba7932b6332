-- Tables first, what ALTER TABLE and an index can add afterwards. NOT NULL as CHECK here and there.
CREATE TABLE dim_date (day DATE, year BIGINT, month BIGINT, is_holiday BOOLEAN,
  CHECK (year IS NOT NULL AND year = year(day)), CHECK (month IS NOT NULL AND month = month(day)));
ALTER TABLE dim_date ADD PRIMARY KEY (day);
ALTER TABLE dim_date ALTER COLUMN is_holiday SET NOT NULL;

CREATE TABLE dim_customer (customer_key BIGINT PRIMARY KEY, customer_id BIGINT NOT NULL,
  country VARCHAR NOT NULL CHECK (country SIMILAR TO '[A-Z]{2}'), segment VARCHAR);
CREATE UNIQUE INDEX one_customer ON dim_customer (customer_id);

CREATE TABLE dim_product (product_key BIGINT PRIMARY KEY, sku VARCHAR NOT NULL, name VARCHAR NOT NULL, category VARCHAR DEFAULT NULL);
CREATE UNIQUE INDEX one_product ON dim_product (sku);

CREATE TABLE fact_sales (
  order_id BIGINT NOT NULL,
  line_number INTEGER NOT NULL CHECK (line_number >= 1),
  day DATE NOT NULL REFERENCES dim_date (day),
  customer_key BIGINT NOT NULL REFERENCES dim_customer (customer_key),
  product_key BIGINT NOT NULL REFERENCES dim_product (product_key),
  status VARCHAR NOT NULL,
  quantity INTEGER NOT NULL,
  unit_price_cents BIGINT NOT NULL,
  discount_cents BIGINT DEFAULT 0 NOT NULL,
  coupon_code VARCHAR,
  PRIMARY KEY (order_id, line_number),
  CHECK (status = 'paid' OR status = 'refunded' OR status = 'cancelled'),
  CHECK (quantity > 0 AND unit_price_cents >= 0 AND discount_cents >= 0
         AND quantity * unit_price_cents - discount_cents >= 0),
  CHECK (NOT (coupon_code IS NOT NULL AND discount_cents = 0))
);
COMMENT ON TABLE fact_sales IS 'One row per line of an order.';
CREATE VIEW revenue AS
  SELECT day, sum(quantity * unit_price_cents - discount_cents) AS cents FROM fact_sales WHERE status = 'paid' GROUP BY day;
