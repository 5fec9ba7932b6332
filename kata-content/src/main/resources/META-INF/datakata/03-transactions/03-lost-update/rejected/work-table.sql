-- expect: forbidden
CREATE TABLE seen AS SELECT units FROM stock WHERE item = 'lamp';
UPDATE stock SET units = (SELECT units - 1 FROM seen) WHERE item = 'lamp';
INSERT INTO sale SELECT 'lamp', units - 1 FROM seen;
DROP TABLE seen;
