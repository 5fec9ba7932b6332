-- expect: rows
SELECT isbn, loan_id, lent_on - lag(lent_on) OVER (PARTITION BY isbn ORDER BY loan_id) AS days_since
FROM loans ORDER BY isbn, loan_id;
