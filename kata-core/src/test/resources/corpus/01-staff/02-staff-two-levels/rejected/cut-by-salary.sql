-- expect: rows
SELECT d.name AS department, e.badge, e.salary
FROM employees e JOIN departments d ON d.dept_id = e.dept_id
WHERE e.salary > 6100 OR d.name = 'Archive'
ORDER BY department, salary DESC;
