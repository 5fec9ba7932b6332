WITH first_level AS (
  SELECT dept_id, max(salary) AS salary FROM employees WHERE dept_id IS NOT NULL GROUP BY dept_id
), second_level AS (
  SELECT e.dept_id, max(e.salary) AS salary
  FROM employees e JOIN first_level f ON f.dept_id = e.dept_id AND e.salary < f.salary
  GROUP BY e.dept_id
), levels AS (
  SELECT * FROM first_level UNION ALL SELECT * FROM second_level
)
SELECT d.name AS department, e.badge, e.salary
FROM levels l
JOIN employees e ON e.dept_id = l.dept_id AND e.salary = l.salary
JOIN departments d ON d.dept_id = l.dept_id
ORDER BY department, salary DESC, badge;
