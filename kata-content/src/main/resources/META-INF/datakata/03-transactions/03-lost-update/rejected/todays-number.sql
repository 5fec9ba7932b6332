-- expect: state
BEGIN;
UPDATE stock SET units = 3 WHERE item = 'lamp';
INSERT INTO sale VALUES ('lamp', 3);
COMMIT;
