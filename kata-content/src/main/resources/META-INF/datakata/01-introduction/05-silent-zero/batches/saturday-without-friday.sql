DELETE FROM landed_orders WHERE ordered_at < TIMESTAMP '2026-03-07 00:00:00';
INSERT INTO landed_orders (order_id, ordered_at, amount_cents) VALUES
  (2007, TIMESTAMP '2026-03-07 00:00:00', 3300);
