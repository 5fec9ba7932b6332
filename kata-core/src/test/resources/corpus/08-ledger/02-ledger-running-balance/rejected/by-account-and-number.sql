-- expect: order
SELECT entry_id, account_id, booked_on, amount,
       sum(amount) OVER (PARTITION BY account_id ORDER BY booked_on, entry_id) AS balance
FROM entry
ORDER BY account_id, entry_id;
