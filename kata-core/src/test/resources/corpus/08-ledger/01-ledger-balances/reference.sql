SELECT a.account_id,
       coalesce((SELECT sum(t.amount) FROM transfer AS t WHERE t.to_account = a.account_id), 0)
     - coalesce((SELECT sum(t.amount) FROM transfer AS t WHERE t.from_account = a.account_id), 0) AS balance
FROM account AS a
ORDER BY a.account_id;
