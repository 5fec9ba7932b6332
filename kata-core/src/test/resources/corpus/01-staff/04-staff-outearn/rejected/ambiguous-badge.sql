-- expect: execution
SELECT badge, m.badge AS manager_badge, e.salary - m.salary AS difference
FROM employees e JOIN employees m ON e.manager_id = m.emp_id
WHERE salary > m.salary
ORDER BY badge;
