INSERT INTO students VALUES (1, 's-ash', 1), (2, 's-birch', 1), (3, 's-cedar', 2), (4, 's-elm', 2);
INSERT INTO courses VALUES
  ('ALG', 'Algebra', 6, true), ('BIO', 'Biology', 5, false), ('CHE', 'Chemistry', 4, true), ('DRA', 'Drama', 3, false);
INSERT INTO enrolments VALUES
  (1, 'ALG', 'autumn', 2), (1, 'ALG', 'spring', 4), (2, 'BIO', 'autumn', 4), (2, 'BIO', 'spring', 1),
  (3, 'CHE', 'autumn', 3), (3, 'CHE', 'spring', 5), (4, 'DRA', 'autumn', 3), (4, 'DRA', 'spring', 2), (4, 'ALG', 'autumn', 5);
