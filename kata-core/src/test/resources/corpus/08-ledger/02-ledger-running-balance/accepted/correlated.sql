SELECT entry_id, account_id, booked_on, amount,
       (SELECT sum(b.amount) FROM entry b
        WHERE b.account_id = e.account_id
          AND (b.booked_on < e.booked_on OR (b.booked_on = e.booked_on AND b.entry_id <= e.entry_id))) AS balance
FROM entry AS e
ORDER BY account_id, booked_on, entry_id;
