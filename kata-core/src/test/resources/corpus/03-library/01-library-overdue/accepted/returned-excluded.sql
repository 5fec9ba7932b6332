SELECT l.loan_id, (SELECT card FROM members m WHERE m.member_id = l.member_id) AS card,
       datesub('day', l.due_on, DATE '2026-03-31') AS days_overdue
FROM main.loans l
WHERE l.due_on <= '2026-03-30'
  AND l.loan_id NOT IN (SELECT loan_id FROM main.loans WHERE returned_on = returned_on)
ORDER BY days_overdue DESC, l.loan_id ASC;
