-- expect: state
-- The same amount may have been paid before. This is another payment.
BEGIN;
UPDATE account SET balance_cents = balance_cents - 5000 WHERE account_id = 1
  AND NOT EXISTS (FROM transfer WHERE from_account = 1 AND to_account = 2 AND amount_cents = 5000);
UPDATE account SET balance_cents = balance_cents + 5000 WHERE account_id = 2
  AND NOT EXISTS (FROM transfer WHERE from_account = 1 AND to_account = 2 AND amount_cents = 5000);
INSERT INTO transfer SELECT 1, 2, 5000
WHERE NOT EXISTS (FROM transfer WHERE from_account = 1 AND to_account = 2 AND amount_cents = 5000);
COMMIT;
