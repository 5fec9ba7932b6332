SELECT d.name AS department, e.badge, e.salary
FROM employees e
JOIN departments d ON e.dept_id = d.dept_id
LEFT JOIN employees above ON above.dept_id = e.dept_id AND above.salary > e.salary
GROUP BY d.name, e.badge, e.salary
HAVING count(DISTINCT above.salary) <= 1
ORDER BY department, salary DESC;
