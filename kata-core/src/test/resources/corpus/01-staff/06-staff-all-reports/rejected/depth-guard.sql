-- expect: rows
WITH RECURSIVE below AS (
  SELECT manager_id AS top_id, emp_id, 1 AS depth FROM employees WHERE manager_id IS NOT NULL
  UNION ALL
  SELECT b.top_id, e.emp_id, b.depth + 1 FROM below b JOIN employees e ON e.manager_id = b.emp_id WHERE b.depth < 2
)
SELECT e.badge, count(b.emp_id) AS reports
FROM employees e LEFT JOIN below b ON b.top_id = e.emp_id
GROUP BY e.badge
ORDER BY reports DESC, badge;
