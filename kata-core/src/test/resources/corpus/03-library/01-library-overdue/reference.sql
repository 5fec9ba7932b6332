SELECT l.loan_id, m.card, DATE '2026-03-31' - l.due_on AS days_overdue
FROM loans AS l
JOIN members AS m ON m.member_id = l.member_id
WHERE l.returned_on IS NULL AND l.due_on < DATE '2026-03-31'
ORDER BY days_overdue DESC, loan_id;
