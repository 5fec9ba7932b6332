SELECT isbn, title FROM main.books
WHERE isbn IN (SELECT isbn FROM main.loans)
  AND isbn NOT IN (SELECT isbn FROM main.loans WHERE (returned_on > due_on) IS NOT FALSE);
