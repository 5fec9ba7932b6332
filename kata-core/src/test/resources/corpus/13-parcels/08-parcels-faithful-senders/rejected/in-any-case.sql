-- expect: rows
SELECT any_value(mail) AS mail FROM sender GROUP BY lower(mail) HAVING count(*) > 1
