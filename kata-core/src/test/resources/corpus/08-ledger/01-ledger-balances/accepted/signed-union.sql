WITH move AS (
  SELECT to_account AS account_id, amount FROM transfer
  UNION ALL
  SELECT from_account, -amount FROM transfer
)
SELECT a.account_id, coalesce(sum(m.amount), 0) AS balance
FROM account a LEFT JOIN move m ON m.account_id = a.account_id
GROUP BY a.account_id
ORDER BY a.account_id;
