-- expect: rows
WITH usual AS (
  SELECT d.city, avg(e.salary) AS pay FROM employees e JOIN departments d USING (dept_id) GROUP BY d.city
)
SELECT e.badge, e.salary
FROM employees e JOIN departments d USING (dept_id) JOIN usual u ON u.city = d.city
WHERE e.salary > u.pay;
