INSERT INTO landed_orders (order_id, ordered_at, amount_cents) VALUES
  (2007, TIMESTAMP '2026-03-07 00:00:00', 3300),
  (2008, TIMESTAMP '2026-03-07 14:05:09', NULL),
  (2009, TIMESTAMP '2026-03-07 20:20:20', 999);
