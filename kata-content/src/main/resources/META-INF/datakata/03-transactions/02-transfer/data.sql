INSERT INTO account VALUES
  (1, 'Ada',  10000, 12000),
  (2, 'Ben',   5000,  3000),
  (3, 'Cleo',  4500,  4500);

INSERT INTO transfer VALUES (2, 1, 2000);
