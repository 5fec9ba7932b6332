START TRANSACTION;
SET VARIABLE left_over = (SELECT units - 1 FROM stock WHERE item = 'lamp');
UPDATE stock SET units = getvariable('left_over') WHERE item = 'lamp';
INSERT INTO sale (item, units_left) VALUES ('lamp', getvariable('left_over'));
COMMIT;
