-- expect: rows
SELECT account_id, sum(amount) AS balance
FROM (SELECT to_account AS account_id, amount FROM transfer UNION ALL SELECT from_account, -amount FROM transfer)
WHERE account_id IS NOT NULL
GROUP BY account_id
ORDER BY account_id;
