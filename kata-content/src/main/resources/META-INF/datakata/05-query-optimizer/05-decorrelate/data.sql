INSERT INTO price_changes (product_id, valid_from, price_cents) VALUES
  (1, TIMESTAMP '2025-01-01 00:00:00', 1990),
  (1, TIMESTAMP '2025-03-01 00:00:00', 2490),
  (1, TIMESTAMP '2025-06-15 08:00:00', 1790),
  (2, TIMESTAMP '2025-02-10 12:00:00',  500),
  (2, TIMESTAMP '2025-05-01 00:00:00',    0),   -- given away for a day
  (2, TIMESTAMP '2025-05-02 00:00:00',  550);

INSERT INTO sales (sale_id, product_id, sold_at) VALUES
  (10, 1, TIMESTAMP '2025-02-28 23:59:59.999999'),
  (11, 1, TIMESTAMP '2025-03-01 00:00:00'),     -- the instant of a change
  (12, 1, TIMESTAMP '2025-06-15 07:59:59'),
  (13, 1, TIMESTAMP '2025-12-24 10:00:00'),     -- after the latest change
  (14, 2, TIMESTAMP '2025-02-01 09:00:00'),     -- before the first price
  (15, 2, TIMESTAMP '2025-05-01 18:30:00'),
  (16, 2, TIMESTAMP '2025-05-02 00:00:01'),
  (17, 2, TIMESTAMP '2025-05-02 00:00:01'),
  (18, 3, TIMESTAMP '2025-04-04 04:04:04');     -- no price at all
