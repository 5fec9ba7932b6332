INSERT INTO customers VALUES (1, 'C-01', 'Ghent', NULL), (2, 'C-02', 'Turku', 1), (3, 'C-03', NULL, 1), (4, 'C-04', 'Split', NULL);
INSERT INTO products VALUES (1, 'LMP-1', 'lamps', 4500), (2, 'LMP-2', 'lamps', 6200), (3, 'DSK-1', 'desks', 18900), (4, 'CHR-1', 'chairs', 7900);
INSERT INTO orders VALUES
  (11, 1, DATE '2026-01-05', 'paid'), (12, 2, DATE '2026-01-07', 'paid'), (13, 3, DATE '2026-01-19', 'paid'),
  (14, 1, DATE '2026-02-02', 'paid'), (15, 4, DATE '2026-02-11', 'paid'), (16, 4, DATE '2026-02-20', 'cancelled'),
  (17, 2, DATE '2026-03-03', 'paid'), (18, 3, DATE '2026-03-08', 'open');
INSERT INTO order_lines VALUES
  (11, 1, 1, 2, 4500), (12, 1, 3, 1, 18900), (13, 1, 2, 1, 6200), (14, 1, 4, 2, 7900), (15, 1, 3, 1, 17900),
  (16, 1, 1, 1, 4500), (17, 1, 4, 1, 7900), (18, 1, 4, 3, 7900);
