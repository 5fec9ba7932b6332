-- expect: rows
SELECT a.account_id, a.label, sum(DISTINCT e.amount) AS total
FROM account a JOIN entry e ON e.account_id = a.account_id
GROUP BY a.account_id, a.label, a.overdraft
HAVING sum(DISTINCT e.amount) < -a.overdraft;
