-- expect: rows
SELECT a.account_id, a.label, sum(e.amount) AS total
FROM account a JOIN entry e ON e.account_id = a.account_id
WHERE e.amount < 0
GROUP BY a.account_id, a.label, a.overdraft
HAVING sum(e.amount) < -a.overdraft;
