BEGIN;
MERGE INTO account AS a
USING (VALUES (1, -5000), (2, 5000)) AS m (account_id, cents)
ON m.account_id = a.account_id
WHEN MATCHED THEN UPDATE SET balance_cents = a.balance_cents + m.cents;
INSERT INTO transfer VALUES (1, 2, 5000);
COMMIT;
