-- The allowed statuses are rows of a table, so that a new one needs no new schema.
DROP TABLE IF EXISTS fact_sales;
DROP TABLE IF EXISTS sale_status;

CREATE TABLE sale_status (status TEXT PRIMARY KEY);
INSERT INTO sale_status VALUES ('paid'), ('refunded'), ('cancelled');

CREATE TABLE dim_product (
  sku TEXT NOT NULL,
  name TEXT NOT NULL,
  category TEXT,
  product_key INT8 NOT NULL,
  PRIMARY KEY (product_key),
  UNIQUE (sku)
);
CREATE TABLE dim_customer (
  customer_id INT8 NOT NULL,
  segment TEXT,
  country TEXT NOT NULL,
  customer_key INT8 NOT NULL,
  PRIMARY KEY (customer_key),
  UNIQUE (customer_id),
  CHECK (length(country) = 2 AND country[1] BETWEEN 'A' AND 'Z' AND country[2] BETWEEN 'A' AND 'Z')
);
CREATE TABLE dim_date (
  day DATE NOT NULL,
  is_holiday BOOL NOT NULL,
  month INT4 NOT NULL,
  year INT4 NOT NULL,
  PRIMARY KEY (day),
  CHECK (date_part('year', day) = year),
  CHECK (date_part('month', day) = month)
);
CREATE TABLE fact_sales (
  order_id INT8 NOT NULL,
  line_number INT4 NOT NULL,
  customer_key INT8 NOT NULL,
  product_key INT8 NOT NULL,
  day DATE NOT NULL,
  status TEXT NOT NULL,
  quantity INT4 NOT NULL,
  unit_price_cents INT8 NOT NULL,
  discount_cents INT8 NOT NULL,
  coupon_code TEXT,
  CONSTRAINT grain PRIMARY KEY (line_number, order_id),
  CONSTRAINT known_customer FOREIGN KEY (customer_key) REFERENCES dim_customer (customer_key),
  CONSTRAINT known_product FOREIGN KEY (product_key) REFERENCES dim_product (product_key),
  CONSTRAINT known_day FOREIGN KEY (day) REFERENCES dim_date (day),
  CONSTRAINT known_status FOREIGN KEY (status) REFERENCES sale_status (status),
  CONSTRAINT counted CHECK (line_number > 0 AND quantity > 0),
  CONSTRAINT priced CHECK (unit_price_cents >= 0),
  CONSTRAINT discounted CHECK (discount_cents BETWEEN 0 AND quantity * unit_price_cents),
  CONSTRAINT coupon_takes_off CHECK (CASE WHEN coupon_code IS NOT NULL THEN discount_cents > 0 ELSE true END)
);
