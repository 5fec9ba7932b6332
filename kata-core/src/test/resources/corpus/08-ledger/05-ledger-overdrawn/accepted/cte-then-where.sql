WITH total AS (SELECT account_id, sum(amount) AS s FROM entry GROUP BY account_id)
SELECT account.account_id, account.label, total.s
FROM account, total
WHERE account.account_id = total.account_id AND total.s + account.overdraft < 0;
