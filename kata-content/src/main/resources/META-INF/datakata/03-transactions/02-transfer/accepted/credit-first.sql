BEGIN TRANSACTION;
INSERT INTO transfer (from_account, to_account, amount_cents) VALUES (1, 2, 5000);
UPDATE account SET balance_cents = balance_cents + 5000 WHERE account_id = 2;
UPDATE account SET balance_cents = balance_cents - 5000 WHERE account_id = 1;
COMMIT;
