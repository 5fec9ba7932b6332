-- expect: column-types
SELECT date_trunc('month', lent_on) + INTERVAL 0 DAY AS month, count(*) AS loans, count(DISTINCT member_id) AS borrowers
FROM loans GROUP BY 1 ORDER BY 1;
