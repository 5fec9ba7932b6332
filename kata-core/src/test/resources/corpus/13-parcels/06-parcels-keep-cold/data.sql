INSERT INTO depot.shelf VALUES ('A-01', 5.0), ('A-02', 20.0), ('B-01', 999.9);
INSERT INTO depot.parcel (parcel_id, shelf_code, kg, came_on, fee, note) VALUES
    (1, 'A-01', 4.999, '2025-01-31', '4.50', 'keep this cold'),
    (2, 'A-01', 5.001, '2025-02-01', '5.00', NULL),
    (3, 'A-02', 19.500, '2025-02-28', '12.00', 'fragile'),
    (4, 'B-01', 1200.000, '2025-03-01', '100.00', 'tall'),
    (5, NULL, 0.250, '2025-03-02', '5.50', 'keep cold, keep dark');
INSERT INTO sender VALUES (1, 'ida@post.test'), (2, 'ida@post.test'), (3, 'ole@post.test'), (4, 'mia@post.test'), (5, 'ole@post.test');
