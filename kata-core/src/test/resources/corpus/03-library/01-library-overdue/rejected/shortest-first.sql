-- expect: order
SELECT l.loan_id, m.card, DATE '2026-03-31' - l.due_on AS days_overdue
FROM loans l JOIN members m USING (member_id)
WHERE l.returned_on IS NULL AND l.due_on < DATE '2026-03-31'
ORDER BY l.due_on DESC, l.loan_id;
