INSERT INTO dim_customer (customer_id, region, valid_from, valid_to) VALUES
  (11, 'north', TIMESTAMP '2026-01-10 09:00:00', TIMESTAMP '2026-02-20 12:00:00'),
  (11, 'south', TIMESTAMP '2026-02-20 12:00:00', NULL),
  (12, 'west',  TIMESTAMP '2026-02-01 08:30:00', NULL);
