-- An hour and a half into the year: what is fresh was made last year.
INSERT INTO clock VALUES (TIMESTAMP '2027-01-01 01:29:30');
INSERT INTO channels VALUES ('web'), ('app');
INSERT INTO orders VALUES
    (1, 'web', TIMESTAMP '2026-12-31 17:02:00', TIMESTAMP '2026-12-31 17:59:10'),
    (2, 'app', TIMESTAMP '2026-12-31 21:40:00', TIMESTAMP '2026-12-31 22:30:01'),
    (3, 'web', TIMESTAMP '2026-12-31 23:59:59', TIMESTAMP '2027-01-01 00:00:00');
