-- expect: syntax
BEGIN;
SELECT units FROM stock WHERE item = 'lamp' FOR UPDATE NOWAIT PLEASE;
COMMIT;
