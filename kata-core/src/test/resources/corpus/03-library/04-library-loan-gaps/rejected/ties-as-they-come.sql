-- expect: rows
SELECT isbn, loan_id, lent_on - lag(lent_on) OVER (PARTITION BY isbn ORDER BY lent_on, loan_id DESC) AS days_since
FROM loans ORDER BY isbn, loan_id;
