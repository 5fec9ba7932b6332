WITH numbered AS (
  SELECT *, row_number() OVER (PARTITION BY isbn ORDER BY lent_on, loan_id) AS n FROM loans
)
SELECT a.isbn, a.loan_id, date_diff('day', b.lent_on, a.lent_on) AS days_since
FROM numbered a LEFT JOIN numbered b ON b.isbn = a.isbn AND b.n = a.n - 1
ORDER BY 1, 2;
