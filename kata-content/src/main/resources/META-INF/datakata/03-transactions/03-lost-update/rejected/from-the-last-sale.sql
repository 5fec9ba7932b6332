-- expect: state
-- What was left after the last sale is not what is there now: lamps were delivered since.
BEGIN;
UPDATE stock SET units = units - 1 WHERE item = 'lamp';
INSERT INTO sale SELECT 'lamp', min(units_left) - 1 FROM sale WHERE item = 'lamp';
COMMIT;
