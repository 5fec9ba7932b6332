-- expect: rows
WITH RECURSIVE below AS (
  SELECT manager_id AS top_id, emp_id FROM employees WHERE manager_id IS NOT NULL
  UNION
  SELECT b.top_id, e.emp_id FROM below b JOIN employees e ON e.manager_id = b.emp_id
)
SELECT e.badge, count(DISTINCT r.salary) AS reports
FROM employees e
LEFT JOIN below b ON b.top_id = e.emp_id
LEFT JOIN employees r ON r.emp_id = b.emp_id
GROUP BY e.badge
ORDER BY reports DESC, badge;
