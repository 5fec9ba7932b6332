-- expect: rows
SELECT badge, salary FROM employees e
WHERE salary >= (SELECT avg(salary) FROM employees c WHERE c.dept_id = e.dept_id);
