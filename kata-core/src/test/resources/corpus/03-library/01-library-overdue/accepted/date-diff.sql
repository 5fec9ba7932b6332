SELECT loan_id, card, date_diff('day', due_on, DATE '2026-03-31') AS days_overdue
FROM loans JOIN members USING (member_id)
WHERE date_diff('day', due_on, DATE '2026-03-31') > 0 AND NOT returned_on IS NOT NULL
ORDER BY due_on, loan_id;
