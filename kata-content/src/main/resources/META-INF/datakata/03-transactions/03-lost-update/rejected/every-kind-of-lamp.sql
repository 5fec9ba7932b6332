-- expect: state
-- A desk lamp is another item.
BEGIN;
UPDATE stock SET units = units - 1 WHERE item LIKE '%lamp%';
INSERT INTO sale SELECT item, units FROM stock WHERE item LIKE '%lamp%';
COMMIT;
