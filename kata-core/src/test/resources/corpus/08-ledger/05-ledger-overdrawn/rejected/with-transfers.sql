-- expect: rows
SELECT a.account_id, a.label, sum(e.amount) AS total
FROM account a
JOIN entry e ON e.account_id = a.account_id
LEFT JOIN transfer t ON t.from_account = a.account_id AND t.made_on >= DATE '2024-06-01'
GROUP BY a.account_id, a.label, a.overdraft
HAVING sum(e.amount) < -a.overdraft;
