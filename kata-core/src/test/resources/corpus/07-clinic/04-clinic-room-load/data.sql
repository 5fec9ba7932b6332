INSERT INTO room VALUES
  (1, 'Blue', 0), (2, 'Green', 0), (3, 'Amber', 1), (4, 'White', 1), (5, 'Violet', 2);

INSERT INTO appointment VALUES
  (101, 1, 'cardiology',  'attended',  '2024-03-04 09:00:00', 30, NULL),
  (102, 1, 'cardiology',  'missed',    '2024-03-04 09:30:00', 30, NULL),
  (103, 2, 'dermatology', 'attended',  '2024-03-11 14:00:00', 20, NULL),
  (104, 2, 'dermatology', 'cancelled', '2024-03-12 08:00:00', 20, '2024-03-11 18:30:00'),
  (105, 3, 'radiology',   'booked',    '2024-03-20 10:00:00', 45, NULL),
  (106, 3, 'radiology',   'cancelled', '2024-04-02 10:00:00', 45, '2024-03-25 09:00:00'),
  (107, 1, 'cardiology',  'attended',  '2024-02-19 11:00:00', 60, NULL),
  (108, 3, 'radiology',   'attended',  '2024-04-08 13:00:00', 45, NULL),
  (109, 2, 'dermatology', 'cancelled', '2024-04-09 13:00:00', 20, '2024-04-09 14:00:00'),
  (110, 1, 'radiology',   'attended',  '2024-05-14 08:30:00', 90, NULL),
  (111, 3, 'radiology',   'missed',    '2024-05-14 09:00:00', 15, NULL),
  (112, 4, 'cardiology',  'booked',    '2024-06-03 09:00:00', 30, NULL);

INSERT INTO appointment VALUES
  (113, 5, 'cardiology', 'booked', '2024-06-03 09:00:00', 20, NULL),
  (114, 5, 'radiology', 'attended', '2024-06-04 09:00:00', 30, NULL);
