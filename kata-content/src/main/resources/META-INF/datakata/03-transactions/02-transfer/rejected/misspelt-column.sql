-- expect: execution
BEGIN;
UPDATE account SET balance = balance - 5000 WHERE account_id = 1;
UPDATE account SET balance = balance + 5000 WHERE account_id = 2;
COMMIT;
