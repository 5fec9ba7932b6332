-- expect: rows
SELECT b.isbn, b.title FROM books b JOIN loans l USING (isbn)
GROUP BY b.isbn, b.title HAVING count(*) = count(l.returned_on) AND max(l.returned_on) <= max(l.due_on);
