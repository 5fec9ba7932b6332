INSERT INTO landed_orders (order_id, ordered_at, amount_cents) VALUES
  (2005, TIMESTAMP '2026-03-06 19:27:45',    0),   -- a replacement for nothing is an order
  (2006, TIMESTAMP '2026-03-06 23:59:59', 8850);
