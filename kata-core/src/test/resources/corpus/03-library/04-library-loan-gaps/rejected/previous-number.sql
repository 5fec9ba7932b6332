-- expect: rows
SELECT a.isbn, a.loan_id, a.lent_on - b.lent_on AS days_since
FROM loans a LEFT JOIN loans b ON b.isbn = a.isbn
  AND b.loan_id = (SELECT max(x.loan_id) FROM loans x WHERE x.isbn = a.isbn AND x.lent_on < a.lent_on)
ORDER BY a.isbn, a.loan_id;
