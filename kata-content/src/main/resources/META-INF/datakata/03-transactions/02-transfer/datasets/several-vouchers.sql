-- Two people have a second account.
INSERT INTO account VALUES
  (1, 'Ada',  8000,  8000),
  (2, 'Ben',  3500,  3500),
  (3, 'Cleo', 1000,  1000),
  (4, 'Ada', 12000, 12000),
  (5, 'Ben',     0,     0);
