-- expect: rows
SELECT b.isbn, b.title FROM books b
WHERE b.isbn IN (SELECT isbn FROM loans) AND b.isbn NOT IN (SELECT isbn FROM loans WHERE returned_on > due_on);
