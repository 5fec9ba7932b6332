-- expect: rows
SELECT a.account_id, coalesce(sum(CASE WHEN t.to_account = a.account_id THEN t.amount ELSE -t.amount END), 0) AS balance
FROM account a
LEFT JOIN transfer t ON (t.to_account = a.account_id OR t.from_account = a.account_id)
                    AND t.from_account IS NOT NULL AND t.to_account IS NOT NULL
GROUP BY a.account_id
ORDER BY a.account_id;
