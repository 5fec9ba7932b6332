-- expect: order
SELECT * FROM (SELECT entry_id, booked_on, amount FROM entry ORDER BY booked_on DESC, entry_id DESC LIMIT 3 OFFSET 3)
ORDER BY booked_on, entry_id;
