SELECT isbn, (SELECT title FROM books b WHERE b.isbn = l.isbn) AS title
FROM loans l
GROUP BY isbn
HAVING bool_and(coalesce(returned_on <= due_on, false))
ORDER BY isbn;
