-- expect: rows
SELECT m.card, count(*) AS loans, count(*) FILTER (WHERE l.returned_on > l.due_on) AS late, count(*) FILTER (WHERE l.returned_on IS NULL) AS still_out
FROM members m JOIN loans l USING (member_id)
GROUP BY m.card;
