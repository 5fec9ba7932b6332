-- The right answer.
BEGIN;
UPDATE example SET units = units - 1 WHERE example_id = 1;
COMMIT;
