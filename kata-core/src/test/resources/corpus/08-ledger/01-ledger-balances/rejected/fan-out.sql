-- expect: rows
SELECT a.account_id, coalesce(sum(i.amount), 0) - coalesce(sum(o.amount), 0) AS balance
FROM account a
LEFT JOIN transfer i ON i.to_account = a.account_id
LEFT JOIN transfer o ON o.from_account = a.account_id
GROUP BY a.account_id
ORDER BY a.account_id;
