INSERT INTO election VALUES
  (1, 'park', 'counted', '2024-03-10'), (2, 'bridge', 'counted', '2024-05-12'), (3, 'library', 'open', '2024-09-01');

INSERT INTO slate VALUES
  (11, 1, 'benches'), (12, 1, 'ponds'), (13, 1, 'trees'), (21, 2, 'steel'), (22, 2, 'stone'), (23, 2, 'wood'), (31, 3, 'books'), (32, 3, 'films');

INSERT INTO tally VALUES
  (11, 'east', 120), (12, 'west', 80), (13, 'east', 30), (21, 'east', 200), (22, 'west', 110), (23, 'east', 70), (31, 'east', 15), (32, 'east', 10);
