SELECT account_id, ifnull(i.total, 0) - ifnull(o.total, 0) AS balance
FROM account
LEFT JOIN (SELECT to_account, sum(amount) AS total FROM transfer GROUP BY to_account) i ON i.to_account = account_id
LEFT JOIN (SELECT from_account, sum(amount) AS total FROM transfer GROUP BY from_account) o ON o.from_account = account_id
ORDER BY account_id;
