-- expect: state
BEGIN;
UPDATE stock SET units = greatest(units - 1, 0) WHERE item = 'lamp';
INSERT INTO sale SELECT item, units FROM stock WHERE item = 'lamp';
COMMIT;
