INSERT INTO member VALUES
  (1, 'harbour', 'Lisbon'), (2, 'maple', 'Lisbon'), (3, 'copper', 'Oslo'), (4, 'lantern', 'Oslo'),
  (5, 'pebble', NULL), (6, 'orchard', 'Turin'), (7, 'willow', NULL), (8, 'anchor', 'Lisbon');

INSERT INTO follow VALUES
  (1, 2, '2023-01-10'), (2, 1, '2023-02-11'), (1, 3, '2023-03-12'), (3, 4, '2023-04-13'),
  (4, 5, '2023-05-14'), (5, 6, '2023-06-15'), (3, 1, '2023-07-16'), (6, 7, '2023-08-17'),
  (7, 6, '2023-09-18'), (2, 4, '2023-10-19'), (8, 1, '2023-11-20'), (1, 8, '2023-12-21');
