SELECT entry_id, account_id, booked_on, amount,
       sum(amount) OVER (PARTITION BY account_id ORDER BY booked_on, entry_id ROWS UNBOUNDED PRECEDING) AS balance
FROM entry
ORDER BY account_id, booked_on, entry_id;
