SELECT DISTINCT account_id, label, total
FROM (
  SELECT a.account_id, a.label, a.overdraft, sum(e.amount) OVER (PARTITION BY e.account_id) AS total
  FROM entry e INNER JOIN account a ON a.account_id = e.account_id
)
WHERE total < 0 AND abs(total) > overdraft;
