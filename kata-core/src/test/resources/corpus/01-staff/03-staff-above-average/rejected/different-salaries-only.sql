-- expect: rows
SELECT e.badge, e.salary FROM employees e
WHERE e.salary > (SELECT avg(DISTINCT c.salary) FROM employees c WHERE c.dept_id = e.dept_id);
