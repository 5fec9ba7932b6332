WITH today AS (SELECT CAST('2026-03-31' AS DATE) AS day)
SELECT l.loan_id, m.card, today.day - l.due_on AS days_overdue
FROM today, loans l, members m
WHERE m.member_id = l.member_id AND l.due_on <= today.day - INTERVAL 1 DAY AND l.returned_on IS NULL
ORDER BY 3 DESC, 1;
