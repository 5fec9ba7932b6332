-- Ada has paid Ben the same amount before.
INSERT INTO account VALUES
  (1, 'Ada',  15000, 10000),
  (2, 'Ben',   2000,  7000),
  (3, 'Cleo',   700,   700);

INSERT INTO transfer VALUES (1, 2, 5000);
