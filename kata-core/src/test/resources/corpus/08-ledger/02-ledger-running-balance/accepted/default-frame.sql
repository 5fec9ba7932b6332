SELECT e.entry_id, e.account_id, e.booked_on, e.amount, sum(e.amount) OVER w
FROM entry e
WINDOW w AS (PARTITION BY e.account_id ORDER BY e.booked_on, e.entry_id)
ORDER BY 2, 3, 1;
