INSERT INTO landed_orders (order_id, ordered_at, amount_cents) VALUES
  (2013, TIMESTAMP '2026-03-09 10:11:12', 5000),   -- whole in euros as well
  (2014, TIMESTAMP '2026-03-09 17:00:00', NULL),
  (2015, TIMESTAMP '2026-03-09 18:30:00', 1200);
