SELECT b.isbn, b.title
FROM books b JOIN loans l ON l.isbn = b.isbn
GROUP BY b.isbn, b.title
HAVING count(*) = count(CASE WHEN l.returned_on <= l.due_on THEN 1 END);
