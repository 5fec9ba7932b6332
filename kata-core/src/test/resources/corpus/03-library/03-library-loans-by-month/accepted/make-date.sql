SELECT make_date(year(lent_on), month(lent_on), 1) AS month, count(loan_id) AS loans, count(DISTINCT member_id) AS borrowers
FROM loans GROUP BY ALL ORDER BY ALL;
