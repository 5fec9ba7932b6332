SELECT card,
       count(loan_id),
       sum(CASE WHEN returned_on > due_on THEN 1 ELSE 0 END),
       sum(CASE WHEN loan_id IS NOT NULL AND returned_on IS NULL THEN 1 ELSE 0 END)
FROM loans RIGHT JOIN members USING (member_id)
GROUP BY card
ORDER BY card;
