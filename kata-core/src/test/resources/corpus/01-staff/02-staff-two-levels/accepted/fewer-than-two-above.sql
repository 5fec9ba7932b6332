SELECT d.name AS department, e.badge, e.salary
FROM employees e JOIN departments d ON e.dept_id = d.dept_id
WHERE (SELECT count(DISTINCT o.salary) FROM employees o
       WHERE o.dept_id = e.dept_id AND o.salary > e.salary) < 2
ORDER BY d.name, e.salary DESC, e.badge DESC;
