WITH RECURSIVE team(top, member) AS (
  SELECT emp_id, emp_id FROM employees
  UNION ALL
  SELECT team.top, e.emp_id FROM team, employees e WHERE e.manager_id = team.member
)
SELECT e.badge, count(*) - 1 AS reports
FROM team JOIN employees e ON e.emp_id = team.top
GROUP BY ALL
ORDER BY reports DESC, e.badge;
