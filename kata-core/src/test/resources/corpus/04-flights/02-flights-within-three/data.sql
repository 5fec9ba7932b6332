INSERT INTO ref.airports VALUES
  ('OSL', 'Oslo', 'Norway'), ('BGO', 'Bergen', 'Norway'), ('ARN', 'Stockholm', 'Sweden'), ('CPH', 'Copenhagen', 'Denmark'),
  ('HEL', 'Helsinki', 'Finland'), ('RIX', 'Riga', 'Latvia'), ('KEF', 'Keflavik', 'Iceland');
INSERT INTO ops.flights VALUES
  (101, 'OSL', 'ARN', '2026-05-04 06:30', '2026-05-04 07:30', 120),
  (102, 'OSL', 'CPH', '2026-05-04 07:00', '2026-05-04 08:15', 180),
  (103, 'ARN', 'HEL', '2026-05-04 09:00', '2026-05-04 10:00', 90),
  (104, 'CPH', 'RIX', '2026-05-04 09:30', '2026-05-04 11:00', 76),
  (105, 'BGO', 'OSL', '2026-05-04 05:45', '2026-05-04 06:30', 76),
  (106, 'HEL', 'RIX', '2026-05-04 13:00', '2026-05-04 14:00', 76),
  (107, 'ARN', 'CPH', '2026-05-04 12:15', '2026-05-04 13:30', 120),
  (108, 'OSL', 'ARN', '2026-05-05 06:30', '2026-05-05 07:30', 120),
  (109, 'CPH', 'ARN', '2026-05-05 10:00', '2026-05-05 11:15', 120);
INSERT INTO ops.bookings VALUES
  (1, 101, 'economy', 8900), (2, 101, 'economy', 9900), (3, 101, 'business', 24900), (4, 102, 'economy', 7900),
  (5, 103, 'economy', 6900), (6, 103, 'business', 21900), (7, 104, 'economy', 5900), (8, 105, 'economy', 4900),
  (9, 106, 'economy', 6400), (10, 107, 'business', 19900), (11, 108, 'economy', 8900), (12, 109, 'economy', 7400);
