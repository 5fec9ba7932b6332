SELECT (strftime(l.lent_on, '%Y-%m') || '-01')::DATE AS month, count(*) AS loans, count(DISTINCT m.card) AS borrowers
FROM loans l JOIN members m ON m.member_id = l.member_id
GROUP BY 1 ORDER BY 1;
