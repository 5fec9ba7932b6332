WITH highest AS (
  SELECT dept_id, max(salary) AS salary FROM employees GROUP BY dept_id
)
SELECT d.name AS department, e.badge, e.salary
FROM employees e, departments d, highest h
WHERE e.dept_id = d.dept_id AND h.dept_id = e.dept_id AND h.salary = e.salary
ORDER BY 1, 2
