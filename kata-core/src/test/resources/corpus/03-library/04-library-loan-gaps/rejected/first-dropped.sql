-- expect: rows
SELECT * FROM (
  SELECT isbn, loan_id, lent_on - lag(lent_on) OVER (PARTITION BY isbn ORDER BY lent_on, loan_id) AS days_since FROM loans
) WHERE days_since IS NOT NULL ORDER BY isbn, loan_id;
