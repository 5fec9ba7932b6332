INSERT INTO account VALUES
  (0, 'Shop', 9000, 9000),
  (1, 'Ada',  5000, 5000),
  (2, 'Ben',  2500, 2500),
  (3, 'Cleo',  100,  100);
