-- Rows arrive in no order, three Decembers apart, each month's edge on both sides to the microsecond.
INSERT INTO orders (order_id, customer_id, ordered_at, status, amount_cents) VALUES
  (7, 3, TIMESTAMP '2026-01-01 00:00:00',        'paid',        7),
  (2, 1, TIMESTAMP '2023-12-31 23:59:59.999999', 'paid',       20),
  (9, 2, TIMESTAMP '2025-12-31 23:59:59.999999', 'paid',      900),
  (4, 2, TIMESTAMP '2024-12-01 00:00:00',        'paid',     4000),
  (3, 2, TIMESTAMP '2024-11-30 23:59:59.999999', 'paid',      300),
  (8, 1, TIMESTAMP '2025-12-01 00:00:00.000001', 'paid',      900),
  (1, 1, TIMESTAMP '2023-12-01 00:00:00',        'paid',    10000),
  (5, 3, TIMESTAMP '2024-12-31 00:00:00',        'refunded',   55),
  (6, 3, TIMESTAMP '2025-11-30 23:59:59',        'paid',        0);
