-- expect: syntax
BEGIN;
SAVEPOINT before;
UPDATE account SET balance_cents = balance_cents - 5000 WHERE account_id = 1;
COMMIT;
