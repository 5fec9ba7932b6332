WITH six AS (SELECT * FROM entry ORDER BY booked_on DESC, entry_id DESC LIMIT 6),
     three AS (SELECT * FROM entry ORDER BY booked_on DESC, entry_id DESC LIMIT 3)
SELECT entry_id, booked_on, amount FROM six
WHERE entry_id NOT IN (SELECT entry_id FROM three)
ORDER BY booked_on DESC, entry_id DESC;
