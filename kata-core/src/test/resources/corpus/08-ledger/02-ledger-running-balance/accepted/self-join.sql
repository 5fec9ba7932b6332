SELECT e.entry_id, e.account_id, e.booked_on, e.amount, sum(b.amount) AS so_far
FROM entry e, entry b
WHERE b.account_id = e.account_id AND (b.booked_on, b.entry_id) <= (e.booked_on, e.entry_id)
GROUP BY e.entry_id, e.account_id, e.booked_on, e.amount
ORDER BY e.account_id, e.booked_on, e.entry_id;
