SELECT entry_id, booked_on, amount
FROM (SELECT *, row_number() OVER (ORDER BY booked_on DESC, entry_id DESC) AS n FROM entry)
WHERE n BETWEEN 4 AND 6
ORDER BY n;
