-- expect: execution
BEGIN;
UPDATE stock SET unit = unit - 1 WHERE item = 'lamp';
COMMIT;
