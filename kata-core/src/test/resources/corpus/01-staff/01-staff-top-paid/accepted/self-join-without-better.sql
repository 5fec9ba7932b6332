FROM employees e
JOIN departments d ON e.dept_id = d.dept_id
LEFT JOIN employees better ON better.dept_id = e.dept_id AND better.salary > e.salary
SELECT d.name AS department, e.badge, e.salary
WHERE better.emp_id IS NULL
ORDER BY ALL;
