-- expect: rows
SELECT department, badge, salary
FROM (
  SELECT d.name AS department, e.badge, e.salary,
         row_number() OVER (PARTITION BY d.dept_id ORDER BY e.salary DESC) AS n
  FROM employees e JOIN departments d ON d.dept_id = e.dept_id
) AS ranked
WHERE n = 1
ORDER BY department, badge;
