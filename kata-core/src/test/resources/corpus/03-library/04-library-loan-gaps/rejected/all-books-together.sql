-- expect: rows
SELECT isbn, loan_id, lent_on - lag(lent_on) OVER (ORDER BY lent_on, loan_id) AS days_since
FROM loans ORDER BY isbn, loan_id;
