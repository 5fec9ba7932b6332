INSERT INTO orders (order_id, customer_id, ordered_at, status, amount_cents) VALUES
  (1, 1, TIMESTAMP '2024-02-29 12:00:00', 'paid', 100);
