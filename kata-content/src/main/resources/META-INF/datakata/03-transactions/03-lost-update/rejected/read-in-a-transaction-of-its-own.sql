-- expect: conflict
BEGIN;
CREATE TEMP TABLE seen AS SELECT units FROM stock WHERE item = 'lamp';
COMMIT;
BEGIN;
UPDATE stock SET units = (SELECT units - 1 FROM seen) WHERE item = 'lamp';
INSERT INTO sale SELECT 'lamp', units - 1 FROM seen;
COMMIT;
