-- expect: rows
SELECT d.name AS department, e.badge, e.salary
FROM employees e JOIN departments d ON d.dept_id = e.dept_id
WHERE e.salary IN (SELECT max(salary) FROM employees GROUP BY dept_id)
ORDER BY department, badge;
