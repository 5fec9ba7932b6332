INSERT INTO account VALUES
  (1, 'Ada',  6000, 4999),
  (2, 'Ben',  3000, 4001),
  (3, 'Cleo',    0,    0);

INSERT INTO transfer VALUES (1, 2, 1001);
