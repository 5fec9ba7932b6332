BEGIN;
SELECT CASE WHEN balance_cents < 5000 THEN error('too little') ELSE 'enough' END FROM account WHERE account_id = 1;
UPDATE account SET balance_cents = balance_cents - 5000 WHERE account_id = 1;
UPDATE account SET balance_cents = balance_cents + 5000 WHERE account_id = 2;
INSERT INTO transfer VALUES (1, 2, 5000);
COMMIT;
