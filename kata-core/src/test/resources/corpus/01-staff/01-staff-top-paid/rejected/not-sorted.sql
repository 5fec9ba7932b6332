-- expect: unordered
SELECT d.name AS department, e.badge, e.salary
FROM employees e JOIN departments d ON d.dept_id = e.dept_id
WHERE (e.dept_id, e.salary) IN (SELECT dept_id, max(salary) FROM employees GROUP BY dept_id);
