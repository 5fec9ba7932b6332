INSERT INTO orders VALUES
  (1, TIMESTAMP '2026-01-05 10:00:00', 'paid',      500),
  (2, TIMESTAMP '2026-01-31 23:59:59', 'paid',      700),
  (3, TIMESTAMP '2026-02-03 08:30:00', 'refunded', 9900),
  (4, TIMESTAMP '2026-02-14 12:00:00', 'paid',      250);
