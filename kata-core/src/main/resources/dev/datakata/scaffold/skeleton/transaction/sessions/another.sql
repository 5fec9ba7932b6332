-- What the other session runs.
UPDATE example SET units = units + 1 WHERE example_id = 1;
