INSERT INTO landed_orders (order_id, ordered_at, amount_cents) VALUES
  (2001, TIMESTAMP '2026-03-06 00:00:00', 4990),
  (2002, TIMESTAMP '2026-03-06 08:15:30', 1250),
  (2003, TIMESTAMP '2026-03-06 09:02:11', NULL),   -- a basket, not an order yet
  (2004, TIMESTAMP '2026-03-06 11:40:00', 1250);
