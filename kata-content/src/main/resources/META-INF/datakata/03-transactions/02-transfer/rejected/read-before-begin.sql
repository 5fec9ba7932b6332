-- expect: conflict
SET VARIABLE ada = (SELECT balance_cents FROM account WHERE account_id = 1);
SET VARIABLE ben = (SELECT balance_cents FROM account WHERE account_id = 2);
BEGIN;
UPDATE account SET balance_cents = getvariable('ada') - 5000 WHERE account_id = 1;
UPDATE account SET balance_cents = getvariable('ben') + 5000 WHERE account_id = 2;
INSERT INTO transfer VALUES (1, 2, 5000);
COMMIT;
