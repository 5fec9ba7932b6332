-- expect: state
BEGIN;
INSERT INTO sale SELECT item, units - 1 FROM stock WHERE item = 'lamp' AND units > 1;
UPDATE stock SET units = units - 1 WHERE item = 'lamp' AND units > 1;
COMMIT;
