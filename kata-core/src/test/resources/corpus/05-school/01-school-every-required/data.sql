INSERT INTO students VALUES (1, 's-ash', 1), (2, 's-birch', 1), (3, 's-cedar', 2), (4, 's-elm', 2), (5, 's-fir', 3);
INSERT INTO courses VALUES
  ('ALG', 'Algebra', 6, true), ('BIO', 'Biology', 5, false), ('CHE', 'Chemistry', 4, true), ('DRA', 'Drama', 3, false);
INSERT INTO enrolments VALUES
  (1, 'ALG', 'autumn', 4), (1, 'CHE', 'spring', 3), (1, 'BIO', 'autumn', 5),
  (2, 'ALG', 'autumn', 2), (2, 'DRA', 'spring', 4),
  (3, 'ALG', 'spring', 5), (3, 'BIO', 'autumn', 4), (3, 'CHE', 'autumn', 5),
  (4, 'BIO', 'spring', 3), (4, 'DRA', 'autumn', 5), (4, 'CHE', 'spring', 2),
  (5, 'CHE', 'autumn', 4), (5, 'ALG', 'autumn', 3), (5, 'BIO', 'spring', 2);
