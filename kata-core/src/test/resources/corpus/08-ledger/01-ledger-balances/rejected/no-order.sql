-- expect: unordered
SELECT a.account_id,
       coalesce((SELECT sum(amount) FROM transfer WHERE to_account = a.account_id), 0)
     - coalesce((SELECT sum(amount) FROM transfer WHERE from_account = a.account_id), 0) AS balance
FROM account a;
