SELECT e.badge, e.salary
FROM employees e, employees c
WHERE e.dept_id = c.dept_id
GROUP BY e.emp_id, e.badge, e.salary
HAVING e.salary * count(*) > sum(c.salary);
