WITH RECURSIVE below AS (
  SELECT manager_id AS top_id, emp_id FROM employees WHERE manager_id IS NOT NULL
  UNION
  SELECT b.top_id, e.emp_id FROM below AS b JOIN employees AS e ON e.manager_id = b.emp_id
)
SELECT e.badge, count(b.emp_id) AS reports
FROM employees AS e
LEFT JOIN below AS b ON b.top_id = e.emp_id
GROUP BY e.badge
ORDER BY reports DESC, badge;
