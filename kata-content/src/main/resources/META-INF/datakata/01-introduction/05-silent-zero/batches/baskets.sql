INSERT INTO landed_orders (order_id, ordered_at, amount_cents) VALUES
  (2010, TIMESTAMP '2026-03-08 10:00:00', NULL),
  (2011, TIMESTAMP '2026-03-08 16:30:00', NULL);
