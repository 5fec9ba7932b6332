SELECT a.account_id, any_value(a.label), coalesce(sum(e.amount), 0) AS total
FROM account a LEFT JOIN entry e USING (account_id)
GROUP BY a.account_id
HAVING coalesce(sum(e.amount), 0) < -max(a.overdraft);
