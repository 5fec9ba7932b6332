-- expect: state
BEGIN;
UPDATE account SET balance_cents = balance_cents - 50 WHERE account_id = 1;
UPDATE account SET balance_cents = balance_cents + 50 WHERE account_id = 2;
INSERT INTO transfer VALUES (1, 2, 50);
COMMIT;
