BEGIN;
CREATE TEMP TABLE movement AS
SELECT * FROM (VALUES (1, -5000), (2, 5000)) AS m (account_id, cents);
UPDATE account AS a
SET balance_cents = a.balance_cents + m.cents
FROM movement AS m
WHERE m.account_id = a.account_id;
INSERT INTO transfer VALUES (1, 2, 5000);
DROP TABLE movement;
COMMIT;
