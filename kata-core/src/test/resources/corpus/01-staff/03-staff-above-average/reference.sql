SELECT e.badge, e.salary
FROM employees AS e
WHERE e.salary > (SELECT avg(c.salary) FROM employees AS c WHERE c.dept_id = e.dept_id);
