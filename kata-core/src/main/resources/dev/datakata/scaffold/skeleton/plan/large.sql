-- Rows enough to tell a good plan from a bad one, made by arithmetic, so that they are the same everywhere: no random(), no now().
INSERT INTO example SELECT n FROM range(1000000) AS made(n);
