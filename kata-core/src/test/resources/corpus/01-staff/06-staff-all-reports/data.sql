INSERT INTO departments VALUES (1, 'Harbour', 'Porto'), (2, 'Foundry', 'Essen'), (3, 'Archive', 'Porto');
INSERT INTO employees VALUES (1, 'B-101', 'lead', 1, NULL, 9200, 500, DATE '2015-03-01');
INSERT INTO employees VALUES
  (2, 'B-102', 'lead', 1, 1, 7100, 300, DATE '2016-07-15'),
  (3, 'B-103', 'lead', 2, 1, 8400, 400, DATE '2016-02-01'),
  (4, 'B-104', 'lead', 3, 1, 6600, 250, DATE '2018-10-01');
INSERT INTO employees VALUES
  (5, 'B-105', 'engineer', 1, 2, 7300, 100, DATE '2019-05-20'),
  (6, 'B-106', 'engineer', 1, 2, 5400, NULL, DATE '2021-01-11'),
  (7, 'B-107', 'analyst', 2, 3, 6100, 150, DATE '2020-03-02'),
  (8, 'B-108', 'engineer', 2, 3, 7900, 200, DATE '2020-06-30'),
  (9, 'B-109', 'clerk', 2, 3, 4300, NULL, DATE '2022-09-12'),
  (10, 'B-110', 'clerk', 3, 4, 3900, 50, DATE '2023-04-17'),
  (11, 'B-111', 'analyst', 3, 4, 6900, 120, DATE '2021-11-08'),
  (12, 'B-112', 'analyst', NULL, 4, 5200, NULL, DATE '2024-02-05');
