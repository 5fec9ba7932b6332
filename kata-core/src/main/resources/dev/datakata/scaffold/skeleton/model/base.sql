-- Rows that have to go in, parents first, and at least one for each table. Every probe stands on them.
INSERT INTO example (example_id, pieces) VALUES (1, 12);
