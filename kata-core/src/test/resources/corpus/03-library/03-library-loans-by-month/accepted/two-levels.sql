WITH per_member AS (
  SELECT date_trunc('month', lent_on)::DATE AS month, member_id, count(*) AS loans
  FROM main.loans GROUP BY 1, 2
)
SELECT month, sum(loans) AS loans, count(*) AS borrowers FROM per_member GROUP BY month ORDER BY month ASC;
