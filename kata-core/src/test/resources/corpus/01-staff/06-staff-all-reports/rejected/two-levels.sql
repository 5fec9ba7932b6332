-- expect: rows
SELECT e.badge, count(DISTINCT r.emp_id) + count(DISTINCT s.emp_id) AS reports
FROM employees e
LEFT JOIN employees r ON r.manager_id = e.emp_id
LEFT JOIN employees s ON s.manager_id = r.emp_id
GROUP BY e.badge
ORDER BY reports DESC, badge;
