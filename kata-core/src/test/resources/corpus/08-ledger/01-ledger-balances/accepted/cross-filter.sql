SELECT a.account_id,
       coalesce(sum(t.amount) FILTER (WHERE t.to_account = a.account_id), 0.00)
     - coalesce(sum(t.amount) FILTER (WHERE t.from_account = a.account_id), 0.00) AS BALANCE
FROM account a, transfer t
GROUP BY ALL
ORDER BY ALL;
