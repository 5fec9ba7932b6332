SELECT mail FROM sender GROUP BY mail HAVING count(*) > 1
