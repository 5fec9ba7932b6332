-- expect: rows
SELECT badge, salary FROM employees
WHERE dept_id IS NOT NULL AND salary > (SELECT avg(salary) FROM employees);
