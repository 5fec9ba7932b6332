-- expect: rows
SELECT m.card, count(DISTINCT l.isbn) AS loans, count(*) FILTER (WHERE l.returned_on > l.due_on) AS late,
       count(l.loan_id) - count(l.returned_on) AS still_out
FROM members m LEFT JOIN loans l USING (member_id)
GROUP BY m.card;
