BEGIN;
UPDATE stock SET units = units - 1 WHERE item = 'lamp';
INSERT INTO sale SELECT item, units FROM stock WHERE item = 'lamp';
COMMIT;
