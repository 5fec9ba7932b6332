-- expect: column-order
SELECT CAST(date_trunc('month', lent_on) AS DATE) AS month, count(DISTINCT member_id) AS borrowers, count(*) AS loans
FROM loans GROUP BY 1 ORDER BY 1;
