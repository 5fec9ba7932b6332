SELECT b.isbn, b.title
FROM books b, (SELECT isbn, max(coalesce(returned_on - due_on, 1)) AS worst FROM loans GROUP BY isbn) w
WHERE w.isbn = b.isbn AND w.worst <= 0;
