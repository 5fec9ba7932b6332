-- expect: rows
SELECT d.name AS department, e.badge, e.salary
FROM employees e JOIN departments d ON d.dept_id = e.dept_id
WHERE (SELECT count(*) FROM employees o WHERE o.dept_id = e.dept_id AND o.salary > e.salary) < 2
ORDER BY department, salary DESC;
