INSERT INTO member VALUES
  (1, 'harbour', 'Lisbon'), (2, 'maple', 'Lisbon'), (3, 'copper', 'Oslo'), (4, 'lantern', 'Oslo'),
  (5, 'pebble', NULL), (6, 'orchard', 'Turin'), (7, 'willow', NULL), (8, 'anchor', 'Lisbon');

INSERT INTO follow VALUES
  (1, 2, '2023-01-10'), (2, 1, '2023-02-11'), (3, 4, '2023-03-12'), (4, 3, '2023-04-13'), (1, 5, '2023-05-14'),
  (8, 1, '2023-06-15'), (7, 3, '2023-07-16'), (6, 5, '2023-08-17'), (8, 5, '2023-09-18');
