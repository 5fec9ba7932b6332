BEGIN;
UPDATE account SET balance_cents = balance_cents - 2000 WHERE account_id = 2;
UPDATE account SET balance_cents = balance_cents + 2000 WHERE account_id = 3;
INSERT INTO transfer VALUES (2, 3, 2000);
COMMIT;
