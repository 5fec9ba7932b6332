-- expect: rows
SELECT entry_id, booked_on, amount FROM entry ORDER BY booked_on DESC, entry_id LIMIT 3 OFFSET 3;
