-- The healthy rows that the prompt shows.
INSERT INTO example VALUES (1), (2);
