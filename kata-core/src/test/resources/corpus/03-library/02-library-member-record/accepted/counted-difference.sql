SELECT m.card, count(l.loan_id) AS loans, count(*) FILTER (WHERE l.returned_on > l.due_on) AS late, count(l.loan_id) - count(l.returned_on) AS still_out
FROM main.members m LEFT JOIN main.loans l ON m.member_id = l.member_id
GROUP BY ALL;
