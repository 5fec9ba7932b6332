SELECT entry_id, booked_on, amount FROM entry
ORDER BY booked_on DESC, entry_id DESC
OFFSET 3 ROWS FETCH NEXT 3 ROWS ONLY;
