SELECT a.account_id, a.label, sum(e.amount) AS total
FROM account AS a
JOIN entry AS e ON e.account_id = a.account_id
GROUP BY a.account_id, a.label, a.overdraft
HAVING sum(e.amount) < -a.overdraft;
