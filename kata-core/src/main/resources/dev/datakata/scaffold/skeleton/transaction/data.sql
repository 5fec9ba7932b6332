-- The rows that the prompt shows. Other rows to start on go into datasets/*.sql.
INSERT INTO example VALUES (1, 5);
