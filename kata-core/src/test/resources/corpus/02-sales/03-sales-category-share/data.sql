INSERT INTO customers VALUES (1, 'C-01', 'Ghent', NULL), (2, 'C-02', NULL, 1), (3, 'C-03', 'Ghent', 1);
INSERT INTO products VALUES
  (1, 'LMP-1', 'lamps', 4500), (2, 'LMP-2', 'lamps', 6200), (3, 'DSK-1', 'desks', 18900),
  (4, 'CHR-1', 'chairs', 7900), (5, 'CHR-2', 'chairs', 12400), (6, 'RUG-1', 'rugs', 9900);
INSERT INTO orders VALUES
  (11, 1, DATE '2026-01-05', 'paid'), (12, 2, DATE '2026-01-07', 'paid'), (13, 3, DATE '2026-01-19', 'paid'),
  (14, 1, DATE '2026-02-02', 'paid'), (15, 2, DATE '2026-02-11', 'open');
INSERT INTO order_lines VALUES
  (11, 1, 1, 2, 4500), (11, 2, 4, 1, 7900), (12, 1, 3, 1, 18900), (13, 1, 2, 1, 6200), (13, 2, 5, 4, 12400), (13, 3, 1, 1, 4500),
  (14, 1, 4, 2, 7900), (14, 2, 3, 2, 18900);
