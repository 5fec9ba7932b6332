SELECT DISTINCT mail FROM sender QUALIFY row_number() OVER (PARTITION BY mail) = 2
