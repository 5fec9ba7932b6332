SELECT a.account_id,
       sum(CASE WHEN t.transfer_id IS NULL THEN 0.00
                WHEN t.from_account = t.to_account THEN 0.00
                WHEN t.to_account = a.account_id THEN t.amount ELSE -t.amount END) AS balance
FROM account a
LEFT JOIN transfer t ON a.account_id = t.to_account OR a.account_id = t.from_account
GROUP BY 1
ORDER BY 1;
