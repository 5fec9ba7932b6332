INSERT INTO warehouse VALUES (1, 'Ghent'), (2, 'Porto'), (3, 'Malmo');

INSERT INTO item VALUES (1, 'hammer', 'tool'), (2, 'saw', 'tool'), (3, 'lamp', 'light'), (4, 'rope', NULL);

INSERT INTO movement VALUES (1, 1, 1, 'in', 40, '2024-05-01 08:00:00');

INSERT INTO snapshot VALUES
  ('2024-05-07', 1, 1, 60), ('2024-05-07', 1, 2, 20), ('2024-05-08', 1, 1, 52), ('2024-05-08', 1, 2, 20),
  ('2024-05-07', 2, 3, 33), ('2024-05-08', 2, 3, 30), ('2024-05-08', 2, 4, 8),
  ('2024-05-07', 3, 1, 12), ('2024-05-08', 3, 1, 7);
