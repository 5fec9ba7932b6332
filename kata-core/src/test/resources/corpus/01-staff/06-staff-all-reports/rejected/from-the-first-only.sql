-- expect: rows
WITH RECURSIVE above AS (
  SELECT emp_id, manager_id AS boss FROM employees
  UNION ALL
  SELECT a.emp_id, m.manager_id FROM above a JOIN employees m ON m.emp_id = a.boss AND m.manager_id = 1
)
SELECT e.badge, count(a.emp_id) AS reports
FROM employees e LEFT JOIN above a ON a.boss = e.emp_id
GROUP BY e.badge
ORDER BY reports DESC, badge;
