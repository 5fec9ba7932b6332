BEGIN;
CREATE OR REPLACE TEMP TABLE seen AS SELECT item, units FROM stock WHERE item = 'lamp' AND units >= 1;
UPDATE stock SET units = seen.units - 1 FROM seen WHERE stock.item = seen.item AND stock.units = seen.units;
INSERT INTO sale SELECT item, units - 1 FROM seen;
COMMIT;
