-- expect: rows
SELECT min(l.loan_id) AS loan_id, m.card, DATE '2026-03-31' - l.due_on AS days_overdue
FROM loans l JOIN members m USING (member_id)
WHERE l.returned_on IS NULL AND l.due_on < DATE '2026-03-31'
GROUP BY m.card, l.due_on
ORDER BY days_overdue DESC, loan_id;
