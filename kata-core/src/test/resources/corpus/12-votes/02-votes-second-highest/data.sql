INSERT INTO election VALUES
  (1, 'park', 'counted', '2024-03-10'), (2, 'bridge', 'counted', '2024-05-12'), (3, 'library', 'open', '2024-09-01'),
  (4, 'tram', 'planned', NULL), (5, 'square', 'annulled', '2023-11-05');

INSERT INTO slate VALUES
  (11, 1, 'trees'), (12, 1, 'benches'), (13, 1, 'ponds'),
  (21, 2, 'steel'), (22, 2, 'stone'), (23, 2, 'wood'),
  (31, 3, 'books'), (32, 3, 'films'),
  (51, 5, 'fountain');

INSERT INTO tally VALUES
  (11, 'east', 120), (11, 'west', 80), (12, 'east', 60), (12, 'west', 90), (13, 'east', 30), (13, 'west', 20),
  (21, 'east', 200), (21, 'west', 40), (22, 'east', 100), (22, 'west', 110), (23, 'east', 70), (23, 'west', 65),
  (31, 'east', 15), (32, 'east', 10), (51, 'west', 55);
