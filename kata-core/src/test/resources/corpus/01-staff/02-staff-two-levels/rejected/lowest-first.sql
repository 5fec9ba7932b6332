-- expect: order
SELECT d.name AS department, e.badge, e.salary
FROM employees e JOIN departments d ON d.dept_id = e.dept_id
QUALIFY dense_rank() OVER (PARTITION BY e.dept_id ORDER BY e.salary DESC) <= 2
ORDER BY department, salary;
