-- expect: rows
SELECT a.account_id, coalesce(i.total - o.total, 0) AS balance
FROM account a
LEFT JOIN (SELECT to_account, sum(amount) AS total FROM transfer GROUP BY to_account) i ON i.to_account = a.account_id
LEFT JOIN (SELECT from_account, sum(amount) AS total FROM transfer GROUP BY from_account) o ON o.from_account = a.account_id
ORDER BY a.account_id;
