-- expect: rows
SELECT entry_id, booked_on, amount FROM entry ORDER BY entry_id DESC LIMIT 3 OFFSET 3;
