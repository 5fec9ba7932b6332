-- expect: state
-- Who has two vouchers has two accounts.
BEGIN;
UPDATE account SET balance_cents = balance_cents - 5000 WHERE owner = 'Ada';
UPDATE account SET balance_cents = balance_cents + 5000 WHERE owner = 'Ben';
INSERT INTO transfer VALUES (1, 2, 5000);
COMMIT;
