-- expect: rows
SELECT entry_id, booked_on, amount
FROM entry
QUALIFY rank() OVER (ORDER BY booked_on DESC) BETWEEN 4 AND 6
ORDER BY booked_on DESC, entry_id DESC;
