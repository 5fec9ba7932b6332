-- expect: rows
SELECT d.name AS department, e.badge, e.salary
FROM employees e JOIN departments d ON d.dept_id = e.dept_id
WHERE e.salary = (SELECT max(x.salary) FROM employees x WHERE x.dept_id = e.dept_id AND x.bonus > 0)
ORDER BY department, badge;
