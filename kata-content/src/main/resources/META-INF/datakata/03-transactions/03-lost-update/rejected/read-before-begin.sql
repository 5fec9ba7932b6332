-- expect: conflict
SET VARIABLE left_over = (SELECT units - 1 FROM stock WHERE item = 'lamp');
BEGIN;
UPDATE stock SET units = getvariable('left_over') WHERE item = 'lamp';
INSERT INTO sale VALUES ('lamp', getvariable('left_over'));
COMMIT;
