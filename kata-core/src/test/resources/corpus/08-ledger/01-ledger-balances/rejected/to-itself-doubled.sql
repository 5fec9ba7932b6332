-- expect: rows
-- a transfer within one account is money in only
SELECT a.account_id, coalesce(sum(CASE WHEN t.to_account = a.account_id THEN t.amount ELSE -t.amount END), 0) AS balance
FROM account a LEFT JOIN transfer t ON a.account_id IN (t.to_account, t.from_account)
GROUP BY a.account_id
ORDER BY a.account_id;
