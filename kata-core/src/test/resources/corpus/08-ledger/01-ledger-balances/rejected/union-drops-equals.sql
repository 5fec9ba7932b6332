-- expect: rows
SELECT a.account_id, coalesce(sum(m.amount), 0) AS balance
FROM account a LEFT JOIN (
  SELECT to_account AS account_id, amount FROM transfer
  UNION
  SELECT from_account, -amount FROM transfer
) m USING (account_id)
GROUP BY a.account_id
ORDER BY a.account_id;
