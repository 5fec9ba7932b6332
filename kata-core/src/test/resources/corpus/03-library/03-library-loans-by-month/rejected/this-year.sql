-- expect: rows
SELECT make_date(2026, month(lent_on), 1) AS month, count(*) AS loans, count(DISTINCT member_id) AS borrowers
FROM loans WHERE lent_on >= DATE '2026-01-01' GROUP BY 1 ORDER BY 1;
