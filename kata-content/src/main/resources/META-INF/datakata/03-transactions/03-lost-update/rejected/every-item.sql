-- expect: state
BEGIN;
UPDATE stock SET units = units - 1;
INSERT INTO sale SELECT item, units FROM stock WHERE item = 'lamp';
COMMIT;
