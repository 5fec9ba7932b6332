-- expect: rows
SELECT d.name AS department, arg_max(e.badge, e.salary) AS badge, max(e.salary) AS salary
FROM employees e JOIN departments d ON d.dept_id = e.dept_id
GROUP BY d.name
ORDER BY department;
