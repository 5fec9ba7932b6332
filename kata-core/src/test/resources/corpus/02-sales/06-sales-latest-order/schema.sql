CREATE TABLE customers (
  customer_id INTEGER PRIMARY KEY CHECK (customer_id > 0),
  code        VARCHAR NOT NULL UNIQUE,
  city        VARCHAR,
  referred_by INTEGER
);

CREATE TABLE products (
  product_id  INTEGER PRIMARY KEY,
  sku         VARCHAR NOT NULL UNIQUE,
  category    VARCHAR NOT NULL,
  price_cents INTEGER NOT NULL CHECK (price_cents BETWEEN 1 AND 1000000)
);

CREATE TABLE orders (
  order_id    INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (customer_id),
  ordered_on  DATE NOT NULL,
  status      VARCHAR NOT NULL CHECK (status IN ('open', 'paid', 'cancelled'))
);

CREATE TABLE order_lines (
  order_id   INTEGER NOT NULL REFERENCES orders (order_id),
  line_no    INTEGER NOT NULL CHECK (line_no >= 1),
  product_id INTEGER NOT NULL REFERENCES products (product_id),
  quantity   INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000),
  unit_cents INTEGER NOT NULL CHECK (unit_cents BETWEEN 1 AND 1000000),
  PRIMARY KEY (order_id, line_no)
);
