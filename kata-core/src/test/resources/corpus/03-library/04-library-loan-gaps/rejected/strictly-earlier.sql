-- expect: rows
SELECT l.isbn, l.loan_id,
       l.lent_on - (SELECT max(p.lent_on) FROM loans p WHERE p.isbn = l.isbn AND p.lent_on < l.lent_on) AS days_since
FROM loans l ORDER BY l.isbn, l.loan_id;
