SELECT badge, salary
FROM (
  SELECT badge, salary, dept_id, avg(salary) OVER (PARTITION BY dept_id) AS usual
  FROM employees
) AS t
WHERE salary > usual AND dept_id IS NOT NULL
