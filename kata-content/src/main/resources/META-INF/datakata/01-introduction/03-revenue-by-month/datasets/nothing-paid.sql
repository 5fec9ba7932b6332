INSERT INTO orders (order_id, customer_id, ordered_at, status, amount_cents) VALUES
  (1, 1, TIMESTAMP '2026-05-05 05:05:05', 'refunded',  500),
  (2, 1, TIMESTAMP '2026-06-06 06:06:06', 'cancelled', 600);
