SELECT b.isbn, b.title FROM books b JOIN loans l USING (isbn) WHERE l.returned_on <= l.due_on
EXCEPT
SELECT b.isbn, b.title FROM books b JOIN loans l USING (isbn) WHERE l.returned_on > l.due_on OR l.returned_on IS NULL;
