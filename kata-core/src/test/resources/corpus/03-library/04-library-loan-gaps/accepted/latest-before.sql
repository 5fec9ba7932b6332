SELECT l.isbn, l.loan_id,
       l.lent_on - (SELECT max(p.lent_on) FROM loans p
                    WHERE p.isbn = l.isbn
                      AND (p.lent_on < l.lent_on OR (p.lent_on = l.lent_on AND p.loan_id < l.loan_id))) AS days_since
FROM loans l
ORDER BY l.isbn, l.loan_id;
