-- expect: rows
SELECT min(b.isbn) AS isbn, b.title FROM books b JOIN loans l USING (isbn)
GROUP BY b.title HAVING bool_and(coalesce(l.returned_on <= l.due_on, false));
