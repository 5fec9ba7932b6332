-- expect: rows
SELECT entry_id, account_id, booked_on, amount,
       (SELECT sum(DISTINCT b.amount) FROM entry b
        WHERE b.account_id = e.account_id AND (b.booked_on, b.entry_id) <= (e.booked_on, e.entry_id)) AS balance
FROM entry e
ORDER BY account_id, booked_on, entry_id;
