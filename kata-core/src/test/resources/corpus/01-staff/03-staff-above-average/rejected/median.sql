-- expect: rows
SELECT e.badge, e.salary FROM employees e
WHERE e.salary > (SELECT median(c.salary) FROM employees c WHERE c.dept_id = e.dept_id);
