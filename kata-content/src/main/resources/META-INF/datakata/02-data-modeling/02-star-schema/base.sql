INSERT INTO dim_date (day, year, month, is_holiday) VALUES
  ('2025-01-31', 2025, 1, false),
  ('2025-12-25', 2025, 12, true);
INSERT INTO dim_customer (customer_key, customer_id, country, segment) VALUES
  (1, 70014, 'DE', 'regular'),
  (2, 70020, 'JP', NULL);
INSERT INTO dim_product (product_key, sku, name, category) VALUES
  (1, 'LAMP-01', 'Reading lamp', 'light'),
  (2, 'LAMP-02', 'Reading lamp', NULL),
  (3, 'MUG-07', 'Mug', 'kitchen');
INSERT INTO fact_sales
  (order_id, line_number, day, customer_key, product_key, status, quantity, unit_price_cents, discount_cents, coupon_code)
VALUES
  (1001, 1, '2025-01-31', 1, 1, 'paid', 2, 3900, 0, NULL),
  (1001, 2, '2025-01-31', 1, 2, 'refunded', 1, 4500, 500, 'WINTER'),
  (1002, 1, '2025-12-25', 2, 1, 'cancelled', 1, 3900, 3900, NULL);
