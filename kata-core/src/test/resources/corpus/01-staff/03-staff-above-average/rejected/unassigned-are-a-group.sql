-- expect: rows
SELECT badge, salary
FROM (SELECT badge, salary, avg(salary) OVER (PARTITION BY dept_id) AS usual FROM employees) AS t
WHERE salary > usual;
