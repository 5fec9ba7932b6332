-- expect: state
UPDATE account SET balance_cents = balance_cents + 5000 WHERE account_id = 2;
UPDATE account SET balance_cents = balance_cents - 5000 WHERE account_id = 1;
INSERT INTO transfer VALUES (1, 2, 5000);
