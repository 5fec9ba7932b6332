-- expect: rows
SELECT entry_id, booked_on, amount FROM entry
WHERE booked_on IN (SELECT DISTINCT booked_on FROM entry ORDER BY booked_on DESC LIMIT 3 OFFSET 3)
ORDER BY booked_on DESC, entry_id DESC;
