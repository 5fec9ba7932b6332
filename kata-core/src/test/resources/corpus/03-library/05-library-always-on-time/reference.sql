SELECT b.isbn, b.title
FROM books AS b
WHERE EXISTS (SELECT 1 FROM loans AS l WHERE l.isbn = b.isbn)
  AND NOT EXISTS (SELECT 1 FROM loans AS l WHERE l.isbn = b.isbn AND (l.returned_on IS NULL OR l.returned_on > l.due_on));
