SET VARIABLE amount = 5000;
BEGIN;
UPDATE account SET balance_cents = balance_cents - getvariable('amount') WHERE account_id = 1;
UPDATE account SET balance_cents = balance_cents + getvariable('amount') WHERE account_id = 2;
INSERT INTO transfer SELECT 1, 2, getvariable('amount');
COMMIT;
