DELETE FROM landed_orders WHERE CAST(ordered_at AS DATE) = DATE '2026-03-07';
INSERT INTO landed_orders (order_id, ordered_at, amount_cents) VALUES
  (2012, TIMESTAMP '2026-03-08 09:12:40', 4990);
