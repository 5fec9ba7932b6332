-- expect: rows
SELECT department, badge, salary
FROM (
  SELECT d.name AS department, e.badge, e.salary,
         rank() OVER (PARTITION BY e.dept_id ORDER BY e.salary DESC) AS level
  FROM employees e JOIN departments d ON d.dept_id = e.dept_id
) AS levels
WHERE level <= 2
ORDER BY department, salary DESC;
