-- expect: state
BEGIN;
UPDATE account SET balance_cents = 7000 WHERE account_id = 1;
UPDATE account SET balance_cents = 8000 WHERE account_id = 2;
INSERT INTO transfer VALUES (1, 2, 5000);
COMMIT;
