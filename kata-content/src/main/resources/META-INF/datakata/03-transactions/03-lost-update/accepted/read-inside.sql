-- the script from the tills, in one transaction: with none left the CHECK refuses it
BEGIN;
CREATE TEMP TABLE seen AS SELECT units FROM stock WHERE item = 'lamp';
UPDATE stock SET units = (SELECT units - 1 FROM seen) WHERE item = 'lamp';
INSERT INTO sale SELECT 'lamp', units - 1 FROM seen;
COMMIT;
