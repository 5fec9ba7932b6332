-- expect: rows
SELECT l.loan_id, m.card, DATE '2026-03-31' - l.due_on AS days_overdue
FROM loans l JOIN members m USING (member_id)
WHERE l.returned_on IS NULL AND month(l.due_on) <= 3
ORDER BY days_overdue DESC, l.loan_id;
