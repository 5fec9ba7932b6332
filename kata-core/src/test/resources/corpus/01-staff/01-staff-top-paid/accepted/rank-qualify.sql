SELECT d.name AS department, e.badge, e.salary
FROM departments d
INNER JOIN employees e USING (dept_id)
QUALIFY rank() OVER (PARTITION BY dept_id ORDER BY e.salary DESC) = 1
ORDER BY d.name, e.badge;
