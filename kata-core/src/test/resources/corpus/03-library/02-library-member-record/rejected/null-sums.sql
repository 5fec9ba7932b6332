-- expect: rows
SELECT m.card, count(l.loan_id) AS loans, sum((l.returned_on > l.due_on)::INT) AS late,
       count(l.loan_id) FILTER (WHERE l.returned_on IS NULL) AS still_out
FROM members m LEFT JOIN loans l USING (member_id)
GROUP BY m.card;
