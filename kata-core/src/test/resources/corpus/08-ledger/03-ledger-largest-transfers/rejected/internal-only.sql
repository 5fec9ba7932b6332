-- expect: rows
SELECT transfer_id, amount
FROM transfer JOIN account ON account_id = coalesce(to_account, from_account)
ORDER BY amount DESC
LIMIT 3;
