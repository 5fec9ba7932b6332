-- expect: rows
SELECT CAST(date_trunc('month', min(lent_on)) AS DATE) AS month, count(*) AS loans, count(DISTINCT member_id) AS borrowers
FROM loans GROUP BY month(lent_on) ORDER BY month;
