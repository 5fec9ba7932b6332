INSERT INTO member VALUES
  (1, 'harbour', 'Lisbon'), (2, 'maple', 'Lisbon'), (3, 'copper', 'Oslo'), (4, 'lantern', 'Oslo'),
  (5, 'pebble', NULL), (6, 'orchard', 'Turin'), (7, 'willow', 'Turin'), (8, 'anchor', 'Lisbon');

INSERT INTO follow VALUES
  (1, 2, '2023-01-10'), (2, 8, '2023-02-11'), (3, 4, '2023-04-13'), (6, 7, '2023-06-15'),
  (3, 1, '2023-07-16'), (6, 1, '2023-08-17'), (5, 6, '2023-09-18');
