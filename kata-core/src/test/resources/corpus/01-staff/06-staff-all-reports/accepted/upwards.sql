WITH RECURSIVE above AS (
  SELECT emp_id, manager_id AS boss FROM employees
  UNION ALL
  SELECT a.emp_id, m.manager_id FROM above a JOIN employees m ON m.emp_id = a.boss
)
SELECT e.badge, count(a.emp_id) AS reports
FROM employees e LEFT JOIN above a ON a.boss = e.emp_id
GROUP BY e.emp_id, e.badge
ORDER BY 2 DESC, 1;
