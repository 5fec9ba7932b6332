-- expect: rows
SELECT CAST(date_trunc('month', lent_on) AS DATE) AS month, count(returned_on) AS loans, count(DISTINCT member_id) AS borrowers
FROM loans GROUP BY 1 ORDER BY 1;
