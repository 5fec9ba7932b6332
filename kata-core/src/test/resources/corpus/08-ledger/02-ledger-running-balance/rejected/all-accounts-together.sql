-- expect: rows
SELECT entry_id, account_id, booked_on, amount, sum(amount) OVER (ORDER BY account_id, booked_on, entry_id) AS balance
FROM entry
ORDER BY account_id, booked_on, entry_id;
