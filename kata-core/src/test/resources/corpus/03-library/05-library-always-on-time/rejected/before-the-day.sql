-- expect: rows
SELECT b.isbn, b.title FROM books b JOIN loans l USING (isbn)
GROUP BY b.isbn, b.title HAVING count(*) = count(*) FILTER (WHERE l.returned_on < l.due_on);
