SELECT e.badge, m.badge AS manager_badge, e.salary - m.salary AS difference
FROM employees AS e
JOIN employees AS m ON m.emp_id = e.manager_id
WHERE e.salary > m.salary
ORDER BY badge;
