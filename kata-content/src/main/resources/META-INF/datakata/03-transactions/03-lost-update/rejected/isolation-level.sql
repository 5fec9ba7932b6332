-- expect: syntax
BEGIN TRANSACTION ISOLATION LEVEL SERIALIZABLE;
UPDATE stock SET units = units - 1 WHERE item = 'lamp';
COMMIT;
