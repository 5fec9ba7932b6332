-- expect: rows
SELECT l.isbn, l.loan_id, l.lent_on - lag(l.lent_on) OVER (PARTITION BY b.title ORDER BY l.lent_on, l.loan_id) AS days_since
FROM loans l JOIN books b USING (isbn) ORDER BY l.isbn, l.loan_id;
