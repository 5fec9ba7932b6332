-- expect: rows
SELECT entry_id, booked_on, amount FROM entry
WHERE booked_on < (SELECT min(booked_on) FROM (SELECT booked_on FROM entry ORDER BY booked_on DESC LIMIT 3))
ORDER BY booked_on DESC, entry_id DESC
LIMIT 3;
