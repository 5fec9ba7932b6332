-- expect: rows
SELECT b.isbn, b.title FROM books b JOIN loans l USING (isbn)
QUALIFY row_number() OVER (PARTITION BY b.isbn ORDER BY l.lent_on DESC, l.loan_id DESC) = 1 AND l.returned_on <= l.due_on;
