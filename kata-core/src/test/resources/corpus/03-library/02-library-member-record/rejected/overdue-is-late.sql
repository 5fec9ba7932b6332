-- expect: rows
SELECT m.card, count(l.loan_id) AS loans, count(*) FILTER (WHERE coalesce(l.returned_on, DATE '2026-01-01') > l.due_on) AS late,
       count(l.loan_id) - count(l.returned_on) AS still_out
FROM members m LEFT JOIN loans l USING (member_id)
GROUP BY m.card;
