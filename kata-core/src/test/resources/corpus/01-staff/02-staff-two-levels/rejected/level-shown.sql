-- expect: column-count
SELECT d.name AS department, e.badge, e.salary,
       dense_rank() OVER (PARTITION BY e.dept_id ORDER BY e.salary DESC) AS level
FROM employees e JOIN departments d ON d.dept_id = e.dept_id
QUALIFY level <= 2
ORDER BY department, salary DESC;
