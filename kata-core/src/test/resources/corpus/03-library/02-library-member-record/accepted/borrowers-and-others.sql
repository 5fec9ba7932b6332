SELECT m.card, count(*) AS loans,
       count(CASE WHEN date_diff('day', l.due_on, l.returned_on) > 0 THEN 'late' END) AS late,
       count(*) - count(l.returned_on) AS still_out
FROM members m, loans l
WHERE l.member_id = m.member_id
GROUP BY m.card
UNION ALL
SELECT card, 0, 0, 0 FROM members WHERE member_id NOT IN (SELECT member_id FROM loans);
