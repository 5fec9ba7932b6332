SELECT CAST(date_trunc('month', lent_on) AS DATE) AS month, count(*) AS loans, count(DISTINCT member_id) AS borrowers
FROM loans
GROUP BY CAST(date_trunc('month', lent_on) AS DATE)
ORDER BY month;
