SELECT b.isbn, l.loan_id, l.lent_on - p.lent_on AS days_since
FROM books b
JOIN loans l ON l.isbn = b.isbn
LEFT JOIN LATERAL (
  SELECT x.lent_on FROM loans x WHERE x.isbn = l.isbn AND (x.lent_on, x.loan_id) < (l.lent_on, l.loan_id)
  ORDER BY x.lent_on DESC LIMIT 1
) p ON true
ORDER BY b.isbn, l.loan_id;
