SELECT a.account_id, a.label, (SELECT sum(amount) FROM entry WHERE account_id = a.account_id) AS total
FROM account a
WHERE (SELECT sum(amount) FROM entry WHERE account_id = a.account_id) < 0 - a.overdraft
