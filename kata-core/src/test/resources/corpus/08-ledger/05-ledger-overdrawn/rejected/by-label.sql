-- expect: rows
SELECT min(a.account_id), a.label, sum(e.amount) AS total
FROM account a JOIN entry e ON e.account_id = a.account_id
GROUP BY a.label
HAVING sum(e.amount) < -max(a.overdraft);
