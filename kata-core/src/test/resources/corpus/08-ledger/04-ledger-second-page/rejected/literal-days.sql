-- expect: rows
SELECT entry_id, booked_on, amount FROM entry
WHERE booked_on BETWEEN DATE '2024-02-15' AND DATE '2024-02-28' OR entry_id = 19 AND booked_on < '2024-03-02' OR entry_id = 16
ORDER BY booked_on DESC, entry_id DESC;
