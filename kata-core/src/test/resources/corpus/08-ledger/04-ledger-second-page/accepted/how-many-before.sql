SELECT e.entry_id, e.booked_on, e.amount
FROM entry e
WHERE (SELECT count(*) FROM entry b WHERE (b.booked_on, b.entry_id) > (e.booked_on, e.entry_id)) IN (3, 4, 5)
ORDER BY e.booked_on DESC, e.entry_id DESC;
