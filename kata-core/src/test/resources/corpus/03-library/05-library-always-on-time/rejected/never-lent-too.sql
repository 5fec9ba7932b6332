-- expect: rows
SELECT isbn, title FROM books b
WHERE NOT EXISTS (SELECT 1 FROM loans l WHERE l.isbn = b.isbn AND (l.returned_on IS NULL OR l.returned_on > l.due_on));
