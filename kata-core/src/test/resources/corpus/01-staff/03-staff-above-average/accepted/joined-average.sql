WITH usual AS (SELECT dept_id, avg(salary) AS pay FROM employees GROUP BY dept_id)
SELECT e.badge, e.salary FROM employees e JOIN usual u ON u.dept_id = e.dept_id AND e.salary > u.pay
ORDER BY e.badge;
