INSERT INTO feed VALUES (1, 'alpha', 1, 10, false, '2024-07-01 10:00:00', '2024-07-01 10:05:00');

INSERT INTO target VALUES ('alpha', 12, 2);

INSERT INTO source_line VALUES
  ('2024-07-01', 'north', 9.50), ('2024-07-01', 'north', 12.00), ('2024-07-01', 'south', 4.25),
  ('2024-07-02', 'south', 8.00), ('2024-07-02', 'north', 3.10), ('2024-07-02', 'north', 5.00), ('2024-07-03', 'north', 6.00);

INSERT INTO copied_line VALUES
  ('2024-07-01', 'north', 9.50), ('2024-07-01', 'north', 12.00), ('2024-07-01', 'south', 4.25),
  ('2024-07-02', 'south', 8.00), ('2024-07-02', 'north', 3.10), ('2024-07-04', 'south', 2.00);
