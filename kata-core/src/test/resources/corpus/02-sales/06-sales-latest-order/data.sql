INSERT INTO customers VALUES (1, 'C-01', 'Ghent', NULL), (2, 'C-02', 'Turku', 1), (3, 'C-03', NULL, 1), (4, 'C-04', 'Split', NULL);
INSERT INTO products VALUES (1, 'LMP-1', 'lamps', 4500), (2, 'LMP-2', 'lamps', 6200);
INSERT INTO orders VALUES
  (19, 4, DATE '2026-03-09', 'paid'), (18, 3, DATE '2026-03-08', 'paid'), (17, 2, DATE '2026-03-03', 'paid'),
  (16, 2, DATE '2026-03-03', 'open'), (15, 4, DATE '2026-02-11', 'open'), (14, 1, DATE '2026-02-02', 'paid'),
  (13, 3, DATE '2026-01-19', 'cancelled'), (12, 2, DATE '2026-01-07', 'paid'), (11, 1, DATE '2026-01-05', 'paid');
INSERT INTO order_lines VALUES (11, 1, 1, 2, 4500), (12, 1, 2, 1, 6200), (13, 1, 2, 1, 6200), (17, 1, 1, 1, 4400);
