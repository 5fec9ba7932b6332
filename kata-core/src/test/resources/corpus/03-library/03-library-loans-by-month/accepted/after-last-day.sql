SELECT (last_day(lent_on - INTERVAL 1 MONTH) + 1)::DATE AS month, count(*) AS loans, count(DISTINCT member_id) AS borrowers
FROM loans
GROUP BY month
ORDER BY min(lent_on);
