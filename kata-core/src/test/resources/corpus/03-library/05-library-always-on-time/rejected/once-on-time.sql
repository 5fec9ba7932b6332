-- expect: rows
SELECT DISTINCT b.isbn, b.title FROM books b JOIN loans l USING (isbn) WHERE l.returned_on <= l.due_on;
