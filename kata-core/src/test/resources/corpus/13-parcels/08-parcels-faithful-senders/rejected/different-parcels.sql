-- expect: rows
SELECT mail FROM sender GROUP BY mail HAVING count(DISTINCT parcel_id) > 1
