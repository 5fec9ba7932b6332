-- expect: state
BEGIN;
DELETE FROM stock WHERE item = 'lamp';
INSERT INTO stock VALUES ('lamp', 5, 3);
INSERT INTO sale VALUES ('lamp', 3);
COMMIT;
