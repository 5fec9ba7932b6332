-- expect: conflict
UPDATE account
SET balance_cents = balance_cents + CASE account_id WHEN 1 THEN -5000 ELSE 5000 END
WHERE account_id IN (1, 2);
INSERT INTO transfer VALUES (1, 2, 5000);
