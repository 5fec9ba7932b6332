-- What a scenario brings by `load` or `deliver`.
INSERT INTO example (day, cents) VALUES (DATE '2026-01-01', 100);
