SELECT d.name AS department, e.badge, e.salary
FROM employees AS e
JOIN departments AS d ON d.dept_id = e.dept_id
WHERE e.salary = (SELECT max(x.salary) FROM employees AS x WHERE x.dept_id = e.dept_id)
ORDER BY department, badge;
