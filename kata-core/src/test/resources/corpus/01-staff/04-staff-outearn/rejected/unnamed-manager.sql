-- expect: column-names
SELECT e.badge, m.badge AS manager, e.salary - m.salary AS difference
FROM employees e JOIN employees m ON e.manager_id = m.emp_id
WHERE e.salary > m.salary
ORDER BY e.badge;
