-- expect: state
BEGIN;
INSERT INTO transfer
SELECT 1, 2, 5000 FROM account WHERE account_id = 1 AND balance_cents > 5000;
UPDATE account
SET balance_cents = CASE account_id WHEN 1 THEN balance_cents - 5000 ELSE balance_cents + 5000 END
WHERE account_id IN (1, 2)
  AND (SELECT balance_cents FROM account WHERE account_id = 1) > 5000;
COMMIT;
